CREATE TABLE "classifications" (
	"record_id" uuid NOT NULL,
	"classifier_id" uuid NOT NULL,
	"run_id" uuid,
	"label" text,
	"confidence" double precision NOT NULL,
	"words" text[] NOT NULL,
	"classified_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "classifications_record_id_classifier_id_pk" PRIMARY KEY("record_id","classifier_id"),
	CONSTRAINT "classifications_confidence" CHECK ("classifications"."confidence" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "classifier_examples" (
	"id" uuid PRIMARY KEY NOT NULL,
	"classifier_id" uuid NOT NULL,
	"text" text NOT NULL,
	"label" text NOT NULL,
	"record_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "classifier_examples_not_blank" CHECK (btrim("classifier_examples"."text") <> '')
);
--> statement-breakpoint
CREATE TABLE "classifiers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"object" text NOT NULL,
	"fields" text[] NOT NULL,
	"labels" text[] NOT NULL,
	"precision" double precision DEFAULT 0.95 NOT NULL,
	"model" jsonb,
	"metrics" jsonb,
	"trained_at" timestamp with time zone,
	"trained_by" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "classifiers_not_blank" CHECK (btrim("classifiers"."name") <> ''),
	CONSTRAINT "classifiers_fields" CHECK (cardinality("classifiers"."fields") >= 1),
	CONSTRAINT "classifiers_labels" CHECK (cardinality("classifiers"."labels") >= 2),
	CONSTRAINT "classifiers_trained" CHECK (("classifiers"."model" is null) = ("classifiers"."trained_at" is null)),
	CONSTRAINT "classifiers_precision" CHECK ("classifiers"."precision" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "run_schedules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"object" text NOT NULL,
	"filter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"classifier_id" uuid,
	"hour" smallint NOT NULL,
	"is_paused" boolean DEFAULT false NOT NULL,
	"started_on" date,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "run_schedules_kind" CHECK ("run_schedules"."kind" in ('train', 'score', 'classify')),
	CONSTRAINT "run_schedules_hour" CHECK ("run_schedules"."hour" between 0 and 23),
	CONSTRAINT "run_schedules_classifier" CHECK ("run_schedules"."kind" <> 'classify' or "run_schedules"."classifier_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"object" text NOT NULL,
	"filter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search" text,
	"record_ids" uuid[],
	"classifier_id" uuid,
	"status" text DEFAULT 'queued' NOT NULL,
	"total" integer,
	"processed" integer DEFAULT 0 NOT NULL,
	"cursor" uuid,
	"resumed_at" timestamp with time zone,
	"resumed_count" integer DEFAULT 0 NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"model_id" uuid,
	"error" text,
	"schedule_id" uuid,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	CONSTRAINT "runs_kind" CHECK ("runs"."kind" in ('train', 'score', 'classify')),
	CONSTRAINT "runs_status" CHECK ("runs"."status" in ('queued', 'running', 'paused', 'done', 'failed', 'cancelled')),
	CONSTRAINT "runs_progress" CHECK ("runs"."processed" >= 0 and "runs"."resumed_count" >= 0 and "runs"."total" >= 0),
	CONSTRAINT "runs_classifier" CHECK ("runs"."kind" <> 'classify' or "runs"."classifier_id" is not null),
	CONSTRAINT "runs_over" CHECK (("runs"."status" in ('done', 'failed', 'cancelled')) = ("runs"."finished_at" is not null)),
	CONSTRAINT "runs_why" CHECK ("runs"."status" <> 'failed' or "runs"."error" is not null)
);
--> statement-breakpoint
CREATE TABLE "score_models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"object" text NOT NULL,
	"trained_at" timestamp with time zone DEFAULT now() NOT NULL,
	"trained_by" uuid,
	"won" integer NOT NULL,
	"lost" integer NOT NULL,
	"features" jsonb NOT NULL,
	"metrics" jsonb,
	"verdict" jsonb NOT NULL,
	"model" jsonb,
	CONSTRAINT "score_models_counts" CHECK ("score_models"."won" >= 0 and "score_models"."lost" >= 0),
	CONSTRAINT "score_models_verdict" CHECK (jsonb_typeof("score_models"."verdict" -> 'percentages') = 'boolean'),
	CONSTRAINT "score_models_shown" CHECK (not ("score_models"."verdict" ->> 'percentages')::boolean or "score_models"."model" is not null)
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"model_id" uuid NOT NULL,
	"run_id" uuid,
	"log_odds" double precision NOT NULL,
	"probability" double precision NOT NULL,
	"contributions" jsonb NOT NULL,
	"scored_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "scores_probability" CHECK ("scores"."probability" between 0 and 1),
	CONSTRAINT "scores_finite" CHECK ("scores"."log_odds" not in ('NaN', 'Infinity', '-Infinity'))
);
--> statement-breakpoint
ALTER TABLE "classifications" ADD CONSTRAINT "classifications_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classifications" ADD CONSTRAINT "classifications_classifier_id_classifiers_id_fk" FOREIGN KEY ("classifier_id") REFERENCES "public"."classifiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classifications" ADD CONSTRAINT "classifications_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classifier_examples" ADD CONSTRAINT "classifier_examples_classifier_id_classifiers_id_fk" FOREIGN KEY ("classifier_id") REFERENCES "public"."classifiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classifier_examples" ADD CONSTRAINT "classifier_examples_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classifier_examples" ADD CONSTRAINT "classifier_examples_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classifiers" ADD CONSTRAINT "classifiers_trained_by_users_id_fk" FOREIGN KEY ("trained_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "classifiers" ADD CONSTRAINT "classifiers_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_schedules" ADD CONSTRAINT "run_schedules_classifier_id_classifiers_id_fk" FOREIGN KEY ("classifier_id") REFERENCES "public"."classifiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_schedules" ADD CONSTRAINT "run_schedules_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_classifier_id_classifiers_id_fk" FOREIGN KEY ("classifier_id") REFERENCES "public"."classifiers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_model_id_score_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."score_models"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_schedule_id_run_schedules_id_fk" FOREIGN KEY ("schedule_id") REFERENCES "public"."run_schedules"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_models" ADD CONSTRAINT "score_models_trained_by_users_id_fk" FOREIGN KEY ("trained_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_model_id_score_models_id_fk" FOREIGN KEY ("model_id") REFERENCES "public"."score_models"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "classifications_label" ON "classifications" USING btree ("classifier_id","label");--> statement-breakpoint
CREATE INDEX "classifications_run" ON "classifications" USING btree ("run_id");--> statement-breakpoint
CREATE UNIQUE INDEX "classifier_examples_once" ON "classifier_examples" USING btree ("classifier_id",md5("text"));--> statement-breakpoint
CREATE INDEX "classifier_examples_record" ON "classifier_examples" USING btree ("record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "classifiers_name" ON "classifiers" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "run_schedules_once" ON "run_schedules" USING btree ("kind","object",coalesce("classifier_id", '00000000-0000-0000-0000-000000000000'::uuid));--> statement-breakpoint
CREATE INDEX "runs_newest" ON "runs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "runs_creator" ON "runs" USING btree ("created_by","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "runs_one_training" ON "runs" USING btree ("object",coalesce("classifier_id", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "runs"."kind" = 'train' and "runs"."status" in ('queued', 'running');--> statement-breakpoint
CREATE INDEX "score_models_newest" ON "score_models" USING btree ("object","trained_at","id");--> statement-breakpoint
CREATE INDEX "scores_model" ON "scores" USING btree ("model_id");--> statement-breakpoint
CREATE INDEX "scores_run" ON "scores" USING btree ("run_id");