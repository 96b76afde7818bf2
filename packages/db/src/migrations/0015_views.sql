CREATE TABLE "view_defaults" (
	"object" text NOT NULL,
	"role" text NOT NULL,
	"view_id" uuid NOT NULL,
	CONSTRAINT "view_defaults_view_id_role_pk" PRIMARY KEY("view_id","role")
);
--> statement-breakpoint
CREATE TABLE "view_favourites" (
	"user_id" uuid NOT NULL,
	"view_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "view_favourites_user_id_view_id_pk" PRIMARY KEY("user_id","view_id")
);
--> statement-breakpoint
CREATE TABLE "views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"object" text NOT NULL,
	"object_id" uuid,
	"name" text NOT NULL,
	"icon" text,
	"layout" text NOT NULL,
	"definition" jsonb NOT NULL,
	"is_shared" boolean NOT NULL,
	"owner_id" uuid,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "views_layout" CHECK ("views"."layout" in ('table', 'board', 'calendar')),
	CONSTRAINT "views_has_a_name" CHECK (btrim("views"."name") <> '')
);
--> statement-breakpoint
ALTER TABLE "view_defaults" ADD CONSTRAINT "view_defaults_view_id_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_favourites" ADD CONSTRAINT "view_favourites_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_favourites" ADD CONSTRAINT "view_favourites_view_id_views_id_fk" FOREIGN KEY ("view_id") REFERENCES "public"."views"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_object_id_object_definitions_id_fk" FOREIGN KEY ("object_id") REFERENCES "public"."object_definitions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "views" ADD CONSTRAINT "views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "view_defaults_role" ON "view_defaults" USING btree ("object","role");--> statement-breakpoint
CREATE INDEX "views_object" ON "views" USING btree ("object","position") WHERE "views"."deleted_at" is null;--> statement-breakpoint
grant select on views, view_defaults, view_favourites to cardinal_reader;
