CREATE TABLE "field_definitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"object" text NOT NULL,
	"object_id" uuid,
	"key" text NOT NULL,
	"type" text NOT NULL,
	"label" text NOT NULL,
	"help" text,
	"is_required" boolean NOT NULL,
	"is_unique" boolean NOT NULL,
	"settings" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "field_definitions_key_form" CHECK ("field_definitions"."key" ~ '^[a-z][a-zA-Z0-9]{0,39}$')
);
--> statement-breakpoint
CREATE TABLE "object_definitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"singular" text NOT NULL,
	"plural" text NOT NULL,
	"slug" text NOT NULL,
	"icon" text NOT NULL,
	"description" text NOT NULL,
	"title_label" text NOT NULL,
	"title_help" text,
	"title_unique" boolean NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "object_definitions_key_form" CHECK ("object_definitions"."key" ~ '^[a-z][a-zA-Z0-9]{0,39}$')
);
--> statement-breakpoint
CREATE TABLE "schema_version" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "schema_version_single" CHECK ("schema_version"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "field_definitions" ADD CONSTRAINT "field_definitions_object_id_object_definitions_id_fk" FOREIGN KEY ("object_id") REFERENCES "public"."object_definitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "field_definitions_key" ON "field_definitions" USING btree ("object","key") WHERE "field_definitions"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "object_definitions_key" ON "object_definitions" USING btree ("key") WHERE "object_definitions"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "object_definitions_slug" ON "object_definitions" USING btree ("slug") WHERE "object_definitions"."deleted_at" is null;--> statement-breakpoint
insert into schema_version default values;--> statement-breakpoint
grant select on object_definitions, field_definitions, schema_version to cardinal_reader;
