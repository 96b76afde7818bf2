CREATE TABLE "relation_links" (
	"from_id" uuid NOT NULL,
	"field_id" text NOT NULL,
	"to_id" uuid NOT NULL,
	CONSTRAINT "relation_links_from_id_field_id_to_id_pk" PRIMARY KEY("from_id","field_id","to_id"),
	CONSTRAINT "relation_links_not_self" CHECK ("relation_links"."from_id" <> "relation_links"."to_id")
);
--> statement-breakpoint
ALTER TABLE "relation_links" ADD CONSTRAINT "relation_links_from_id_records_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation_links" ADD CONSTRAINT "relation_links_to_id_records_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "relation_links_to" ON "relation_links" USING btree ("to_id","field_id","from_id");--> statement-breakpoint
grant select on relation_links to cardinal_reader;
