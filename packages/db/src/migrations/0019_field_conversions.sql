CREATE TABLE "field_conversions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"field_id" uuid NOT NULL,
	"beat_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "field_conversions_field_id_unique" UNIQUE("field_id")
);
--> statement-breakpoint
ALTER TABLE "field_definitions" ADD COLUMN "column_name" text;--> statement-breakpoint
ALTER TABLE "field_conversions" ADD CONSTRAINT "field_conversions_field_id_field_definitions_id_fk" FOREIGN KEY ("field_id") REFERENCES "public"."field_definitions"("id") ON DELETE cascade ON UPDATE no action;