CREATE TABLE "roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"description" text NOT NULL,
	"definition" jsonb,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "roles_shipped" CHECK (("roles"."definition" is null) = ("roles"."key" in ('admin', 'manager', 'member', 'viewer'))),
	CONSTRAINT "roles_key_form" CHECK ("roles"."key" ~ '^[a-z][a-zA-Z0-9]{0,39}$')
);
--> statement-breakpoint
ALTER TABLE "api_keys" DROP CONSTRAINT "api_keys_role";--> statement-breakpoint
ALTER TABLE "profiles" DROP CONSTRAINT "profiles_role";--> statement-breakpoint
CREATE UNIQUE INDEX "roles_key" ON "roles" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "roles_name" ON "roles" USING btree (lower("name")) WHERE "roles"."deleted_at" is null;--> statement-breakpoint
INSERT INTO "roles" ("id", "key", "name", "description", "position") VALUES
	(gen_random_uuid(), 'admin', 'Admin', 'Everything, settings and members included.', 0),
	(gen_random_uuid(), 'manager', 'Manager', 'All records of the team; no settings.', 1),
	(gen_random_uuid(), 'member', 'Member', 'Sees, adds and edits records; deletes their own.', 2),
	(gen_random_uuid(), 'viewer', 'Read-only', 'Sees everything, changes nothing.', 3);--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_role_roles_key_fk" FOREIGN KEY ("role") REFERENCES "public"."roles"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_role_roles_key_fk" FOREIGN KEY ("role") REFERENCES "public"."roles"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_defaults" ADD CONSTRAINT "view_defaults_role_roles_key_fk" FOREIGN KEY ("role") REFERENCES "public"."roles"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_keys_role" ON "api_keys" USING btree ("role");--> statement-breakpoint
CREATE INDEX "profiles_role" ON "profiles" USING btree ("role");--> statement-breakpoint
grant select on roles to cardinal_reader;
