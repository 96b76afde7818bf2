CREATE TABLE "duplicate_keys" (
	"record_id" uuid NOT NULL,
	"object" text NOT NULL,
	"field" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "duplicate_keys_record_id_field_key_pk" PRIMARY KEY("record_id","field","key")
);
--> statement-breakpoint
CREATE TABLE "duplicate_pairs" (
	"low_id" uuid NOT NULL,
	"high_id" uuid NOT NULL,
	"object" text NOT NULL,
	"bits" real NOT NULL,
	"parts" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"dismissed_at" timestamp with time zone,
	"dismissed_by" uuid,
	CONSTRAINT "duplicate_pairs_low_id_high_id_pk" PRIMARY KEY("low_id","high_id"),
	CONSTRAINT "duplicate_pairs_ordered" CHECK ("duplicate_pairs"."low_id" < "duplicate_pairs"."high_id")
);
--> statement-breakpoint
CREATE TABLE "duplicate_progress" (
	"subject" text PRIMARY KEY NOT NULL,
	"shape" text NOT NULL,
	"position" text
);
--> statement-breakpoint
ALTER TABLE "duplicate_keys" ADD CONSTRAINT "duplicate_keys_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_low_id_records_id_fk" FOREIGN KEY ("low_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_high_id_records_id_fk" FOREIGN KEY ("high_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_dismissed_by_users_id_fk" FOREIGN KEY ("dismissed_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duplicate_keys_key" ON "duplicate_keys" USING btree ("object","field","key");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_high" ON "duplicate_pairs" USING btree ("high_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_open" ON "duplicate_pairs" USING btree ("object","bits","low_id","high_id") WHERE "duplicate_pairs"."dismissed_at" is null;--> statement-breakpoint
grant select on duplicate_keys, duplicate_pairs, duplicate_progress to cardinal_reader;
