CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"type" text NOT NULL,
	"summary" text NOT NULL,
	"body" text,
	"actor_id" uuid,
	"occurred_at" timestamp with time zone NOT NULL,
	CONSTRAINT "activities_type" CHECK ("activities"."type" in ('note', 'call', 'email', 'meeting', 'task', 'stage_change', 'system'))
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"name" text NOT NULL,
	"domain" text,
	"industry" text,
	"size" numeric,
	"status" text DEFAULT 'prospect' NOT NULL,
	"description" text,
	"phone" text,
	"email" text,
	"linkedin" text,
	"logo" text,
	"annual_revenue" bigint,
	"annual_revenue_currency" text,
	"address_street" text,
	"address_city" text,
	"address_state" text,
	"address_postal_code" text,
	"address_country" text,
	"parent_id" uuid,
	"owner_id" uuid,
	CONSTRAINT "companies_name" CHECK (btrim("companies"."name") <> ''),
	CONSTRAINT "companies_size" CHECK ("companies"."size" >= 0 and "companies"."size" = trunc("companies"."size")),
	CONSTRAINT "companies_status" CHECK ("companies"."status" in ('prospect', 'active', 'customer', 'churned')),
	CONSTRAINT "companies_annual_revenue" CHECK (("companies"."annual_revenue" is null) = ("companies"."annual_revenue_currency" is null) and "companies"."annual_revenue_currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"name" text GENERATED ALWAYS AS (btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) STORED,
	"first_name" text,
	"last_name" text,
	"job_title" text,
	"status" text DEFAULT 'lead' NOT NULL,
	"company_id" uuid,
	"linkedin" text,
	"source" text,
	"owner_id" uuid,
	CONSTRAINT "contacts_name" CHECK (coalesce("contacts"."first_name", "contacts"."last_name") is not null),
	CONSTRAINT "contacts_status" CHECK ("contacts"."status" in ('lead', 'active', 'customer', 'archived'))
);
--> statement-breakpoint
CREATE TABLE "deals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"name" text NOT NULL,
	"company_id" uuid,
	"primary_contact_id" uuid,
	"pipeline_id" uuid NOT NULL,
	"stage_id" uuid NOT NULL,
	"status" text NOT NULL,
	"amount" bigint,
	"amount_currency" text,
	"probability" numeric,
	"opened_on" date,
	"close_date" date,
	"close_reason" text,
	"closing_notes" text,
	"stage_since" timestamp with time zone DEFAULT now() NOT NULL,
	"position" text NOT NULL,
	"description" text,
	"owner_id" uuid,
	CONSTRAINT "deals_name" CHECK (btrim("deals"."name") <> ''),
	CONSTRAINT "deals_status" CHECK ("deals"."status" in ('open', 'won', 'lost')),
	CONSTRAINT "deals_probability" CHECK ("deals"."probability" between 0 and 100),
	CONSTRAINT "deals_amount" CHECK (("deals"."amount" is null) = ("deals"."amount_currency" is null) and "deals"."amount_currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"title" text GENERATED ALWAYS AS (left(split_part(btrim(body, E' \n\t'), E'\n', 1), 200)) STORED,
	"body" text NOT NULL,
	"author_id" uuid,
	CONSTRAINT "notes_body" CHECK (btrim("notes"."body") <> '')
);
--> statement-breakpoint
CREATE TABLE "pipelines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"name" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"name" text NOT NULL,
	"pipeline_id" uuid NOT NULL,
	"order" numeric DEFAULT 0 NOT NULL,
	"probability" numeric DEFAULT 0 NOT NULL,
	"outcome" text DEFAULT 'open' NOT NULL,
	"rot_days" numeric,
	CONSTRAINT "stages_outcome_of" UNIQUE("id","pipeline_id","outcome"),
	CONSTRAINT "stages_probability" CHECK ("stages"."probability" between 0 and 100),
	CONSTRAINT "stages_outcome" CHECK ("stages"."outcome" in ('open', 'won', 'lost')),
	CONSTRAINT "stages_rot_days" CHECK ("stages"."rot_days" >= 1)
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"external_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	"title" text NOT NULL,
	"description" text,
	"status" text DEFAULT 'todo' NOT NULL,
	"priority" text DEFAULT 'medium' NOT NULL,
	"due" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"assignee_id" uuid,
	CONSTRAINT "tasks_title" CHECK (btrim("tasks"."title") <> ''),
	CONSTRAINT "tasks_status" CHECK ("tasks"."status" in ('todo', 'in_progress', 'done')),
	CONSTRAINT "tasks_priority" CHECK ("tasks"."priority" in ('low', 'medium', 'high')),
	CONSTRAINT "tasks_completed" CHECK (("tasks"."status" = 'done') = ("tasks"."completed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"cells" text[] NOT NULL,
	"outcome" text,
	"issues" jsonb,
	"record_id" uuid,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line"),
	CONSTRAINT "import_rows_outcome" CHECK ("import_rows"."outcome" in ('create', 'update', 'skip', 'wrong'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"object" text NOT NULL,
	"status" text NOT NULL,
	"file_name" text NOT NULL,
	"columns" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"total_rows" integer DEFAULT 0 NOT NULL,
	"processed_line" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"operation_id" uuid,
	"undo_operation_id" uuid,
	"error" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_status" CHECK ("imports"."status" in ('uploading', 'mapping', 'checking', 'ready', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "workers" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"operation_id" uuid NOT NULL,
	"object" text NOT NULL,
	"record_id" uuid NOT NULL,
	"action" text NOT NULL,
	"version" integer NOT NULL,
	"diff" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "changes_action" CHECK ("changes"."action" in ('create', 'update', 'trash', 'restore', 'purge'))
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"request_id" text,
	"undoes" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "operations_actor_kind" CHECK ("operations"."actor_kind" in ('user', 'import', 'system', 'local'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "preferences_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "profiles" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"job_title" text,
	"phone" text,
	"avatar_url" text,
	"bio" text,
	CONSTRAINT "profiles_role" CHECK ("profiles"."role" in ('admin', 'manager', 'member', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"username" text NOT NULL,
	"first_name" text,
	"last_name" text,
	"name" text GENERATED ALWAYS AS (coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), username)) STORED NOT NULL,
	"password_hash" text,
	"is_active" boolean DEFAULT false NOT NULL,
	"is_deactivated" boolean DEFAULT false NOT NULL,
	"external_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_lower_case" CHECK ("users"."email" = lower("users"."email")),
	CONSTRAINT "users_active_can_sign_in" CHECK (not "users"."is_active" or ("users"."email" is not null and "users"."password_hash" is not null))
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text DEFAULT 'Cardinal' NOT NULL,
	"currency" text DEFAULT 'USD' NOT NULL,
	"country" text DEFAULT 'US' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	CONSTRAINT "workspace_single" CHECK ("workspace"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "labelled_values" (
	"record_id" uuid NOT NULL,
	"field_id" text NOT NULL,
	"position" smallint NOT NULL,
	"value" text NOT NULL,
	"label" text,
	"is_primary" boolean NOT NULL,
	CONSTRAINT "labelled_values_record_id_field_id_position_pk" PRIMARY KEY("record_id","field_id","position"),
	CONSTRAINT "labelled_values_not_blank" CHECK ("labelled_values"."value" <> '')
);
--> statement-breakpoint
CREATE TABLE "record_links" (
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	CONSTRAINT "record_links_from_id_to_id_pk" PRIMARY KEY("from_id","to_id"),
	CONSTRAINT "record_links_not_self" CHECK ("record_links"."from_id" <> "record_links"."to_id")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"object" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_id_records_id_fk" FOREIGN KEY ("id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_id_records_id_fk" FOREIGN KEY ("id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_parent_id_companies_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "companies" ADD CONSTRAINT "companies_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_id_records_id_fk" FOREIGN KEY ("id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_id_records_id_fk" FOREIGN KEY ("id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_primary_contact_id_contacts_id_fk" FOREIGN KEY ("primary_contact_id") REFERENCES "public"."contacts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deals" ADD CONSTRAINT "deals_stage" FOREIGN KEY ("stage_id","pipeline_id","status") REFERENCES "public"."stages"("id","pipeline_id","outcome") ON DELETE restrict ON UPDATE cascade;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_id_records_id_fk" FOREIGN KEY ("id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pipelines" ADD CONSTRAINT "pipelines_id_records_id_fk" FOREIGN KEY ("id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_id_records_id_fk" FOREIGN KEY ("id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_pipeline_id_pipelines_id_fk" FOREIGN KEY ("pipeline_id") REFERENCES "public"."pipelines"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_id_records_id_fk" FOREIGN KEY ("id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_undo_operation_id_operations_id_fk" FOREIGN KEY ("undo_operation_id") REFERENCES "public"."operations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operations" ADD CONSTRAINT "operations_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "operations" ADD CONSTRAINT "operations_undoes_operations_id_fk" FOREIGN KEY ("undoes") REFERENCES "public"."operations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preferences" ADD CONSTRAINT "preferences_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "labelled_values" ADD CONSTRAINT "labelled_values_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_links" ADD CONSTRAINT "record_links_from_id_records_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_links" ADD CONSTRAINT "record_links_to_id_records_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_created" ON "activities" USING btree ("created_at","id") WHERE "activities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "activities_updated" ON "activities" USING btree ("updated_at","id") WHERE "activities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "activities_title" ON "activities" USING btree (lower("summary"),"id") WHERE "activities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "activities_title_words" ON "activities" USING gin ("summary" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "activities_trash" ON "activities" USING btree ("deleted_at") WHERE "activities"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "activities_external_id" ON "activities" USING btree ("external_id") WHERE "activities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "activities_occurred" ON "activities" USING btree ("occurred_at","id") WHERE "activities"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "companies_created" ON "companies" USING btree ("created_at","id") WHERE "companies"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "companies_updated" ON "companies" USING btree ("updated_at","id") WHERE "companies"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "companies_title" ON "companies" USING btree (lower("name"),"id") WHERE "companies"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "companies_title_words" ON "companies" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "companies_trash" ON "companies" USING btree ("deleted_at") WHERE "companies"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "companies_external_id" ON "companies" USING btree ("external_id") WHERE "companies"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "companies_domain" ON "companies" USING btree ("domain") WHERE "companies"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "companies_owner" ON "companies" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "companies_parent" ON "companies" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "contacts_created" ON "contacts" USING btree ("created_at","id") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_updated" ON "contacts" USING btree ("updated_at","id") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_title" ON "contacts" USING btree (lower("name"),"id") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_title_words" ON "contacts" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "contacts_trash" ON "contacts" USING btree ("deleted_at") WHERE "contacts"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "contacts_external_id" ON "contacts" USING btree ("external_id") WHERE "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "contacts_company" ON "contacts" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "contacts_owner" ON "contacts" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "deals_created" ON "deals" USING btree ("created_at","id") WHERE "deals"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "deals_updated" ON "deals" USING btree ("updated_at","id") WHERE "deals"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "deals_title" ON "deals" USING btree (lower("name"),"id") WHERE "deals"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "deals_title_words" ON "deals" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "deals_trash" ON "deals" USING btree ("deleted_at") WHERE "deals"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "deals_external_id" ON "deals" USING btree ("external_id") WHERE "deals"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "deals_board" ON "deals" USING btree ("stage_id","position","id") WHERE "deals"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "deals_company" ON "deals" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "deals_primary_contact" ON "deals" USING btree ("primary_contact_id");--> statement-breakpoint
CREATE INDEX "deals_owner" ON "deals" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "deals_close_date" ON "deals" USING btree ("close_date","id") WHERE "deals"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_created" ON "notes" USING btree ("created_at","id") WHERE "notes"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_updated" ON "notes" USING btree ("updated_at","id") WHERE "notes"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_title" ON "notes" USING btree (lower("title"),"id") WHERE "notes"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "notes_title_words" ON "notes" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "notes_trash" ON "notes" USING btree ("deleted_at") WHERE "notes"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "notes_external_id" ON "notes" USING btree ("external_id") WHERE "notes"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "pipelines_created" ON "pipelines" USING btree ("created_at","id") WHERE "pipelines"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "pipelines_updated" ON "pipelines" USING btree ("updated_at","id") WHERE "pipelines"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "pipelines_title" ON "pipelines" USING btree (lower("name"),"id") WHERE "pipelines"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "pipelines_title_words" ON "pipelines" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "pipelines_trash" ON "pipelines" USING btree ("deleted_at") WHERE "pipelines"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "pipelines_external_id" ON "pipelines" USING btree ("external_id") WHERE "pipelines"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pipelines_name" ON "pipelines" USING btree ("name") WHERE "pipelines"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pipelines_one_default" ON "pipelines" USING btree ("is_default") WHERE "pipelines"."is_default" and "pipelines"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "stages_created" ON "stages" USING btree ("created_at","id") WHERE "stages"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "stages_updated" ON "stages" USING btree ("updated_at","id") WHERE "stages"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "stages_title" ON "stages" USING btree (lower("name"),"id") WHERE "stages"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "stages_title_words" ON "stages" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "stages_trash" ON "stages" USING btree ("deleted_at") WHERE "stages"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "stages_external_id" ON "stages" USING btree ("external_id") WHERE "stages"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "stages_name" ON "stages" USING btree ("pipeline_id","name") WHERE "stages"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_created" ON "tasks" USING btree ("created_at","id") WHERE "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_updated" ON "tasks" USING btree ("updated_at","id") WHERE "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_title" ON "tasks" USING btree (lower("title"),"id") WHERE "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_title_words" ON "tasks" USING gin ("title" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "tasks_trash" ON "tasks" USING btree ("deleted_at") WHERE "tasks"."deleted_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_external_id" ON "tasks" USING btree ("external_id") WHERE "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("assignee_id","due");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("due","id") WHERE "tasks"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "imports_newest" ON "imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "changes_record" ON "changes" USING btree ("record_id","id");--> statement-breakpoint
CREATE INDEX "changes_operation" ON "changes" USING btree ("operation_id","id");--> statement-breakpoint
CREATE INDEX "changes_feed" ON "changes" USING btree ("xid","id");--> statement-breakpoint
CREATE INDEX "operations_actor" ON "operations" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "operations_undoes" ON "operations" USING btree ("undoes");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_user" ON "invitations" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "users_username" ON "users" USING btree ("username");--> statement-breakpoint
CREATE UNIQUE INDEX "users_external_id" ON "users" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "users_name_words" ON "users" USING gin ("name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "labelled_values_value" ON "labelled_values" USING btree ("value");--> statement-breakpoint
CREATE INDEX "labelled_values_value_words" ON "labelled_values" USING gin ("value" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "labelled_values_one_primary" ON "labelled_values" USING btree ("record_id","field_id") WHERE "labelled_values"."is_primary";--> statement-breakpoint
CREATE INDEX "record_links_to" ON "record_links" USING btree ("to_id","from_id");