CREATE TABLE "record_merges" (
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"object" text NOT NULL,
	"operation_id" uuid NOT NULL,
	"ended_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "record_merges_from_id_operation_id_pk" PRIMARY KEY("from_id","operation_id")
);
--> statement-breakpoint
ALTER TABLE "record_merges" ADD CONSTRAINT "record_merges_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_merges" ADD CONSTRAINT "record_merges_ended_by_operations_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."operations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "record_merges_standing" ON "record_merges" USING btree ("from_id") WHERE "record_merges"."ended_by" is null;--> statement-breakpoint
CREATE INDEX "record_merges_operation" ON "record_merges" USING btree ("operation_id");--> statement-breakpoint
grant select on record_merges to cardinal_reader;
