DROP INDEX "changes_operation";--> statement-breakpoint
CREATE INDEX "changes_operation" ON "changes" USING btree ("operation_id","record_id","id");