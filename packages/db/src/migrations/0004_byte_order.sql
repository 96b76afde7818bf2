DROP INDEX "labelled_values_value";--> statement-breakpoint
ALTER TABLE "deals" ALTER COLUMN "position" SET DATA TYPE text COLLATE "C";--> statement-breakpoint
CREATE INDEX "labelled_values_value" ON "labelled_values" USING hash ("value");