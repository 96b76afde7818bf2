CREATE TABLE "agent_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action_type" text NOT NULL,
	"status" text DEFAULT 'suggested' NOT NULL,
	"prompt" text NOT NULL,
	"payload" jsonb NOT NULL,
	"result" jsonb,
	"reason" text NOT NULL,
	"target_object" text NOT NULL,
	"target_id" uuid,
	"model" text NOT NULL,
	"actor_id" uuid NOT NULL,
	"conversation_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"remark" text,
	"operation_id" uuid,
	CONSTRAINT "agent_actions_type" CHECK ("agent_actions"."action_type" in ('create', 'update', 'move')),
	CONSTRAINT "agent_actions_status" CHECK ("agent_actions"."status" in ('suggested', 'approved', 'applied', 'rejected', 'failed')),
	CONSTRAINT "agent_actions_decided" CHECK (("agent_actions"."status" = 'suggested') = ("agent_actions"."decided_at" is null)),
	CONSTRAINT "agent_actions_applied" CHECK (("agent_actions"."status" = 'applied') = ("agent_actions"."operation_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"title" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"conversation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"parts" jsonb NOT NULL,
	"model" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "messages_role" CHECK ("messages"."role" in ('user', 'assistant'))
);
--> statement-breakpoint
ALTER TABLE "agent_actions" ADD CONSTRAINT "agent_actions_target_id_records_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."records"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_actions" ADD CONSTRAINT "agent_actions_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_actions" ADD CONSTRAINT "agent_actions_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_actions" ADD CONSTRAINT "agent_actions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agent_actions" ADD CONSTRAINT "agent_actions_operation_id_operations_id_fk" FOREIGN KEY ("operation_id") REFERENCES "public"."operations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_conversations_id_fk" FOREIGN KEY ("conversation_id") REFERENCES "public"."conversations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agent_actions_open" ON "agent_actions" USING btree ("created_at","id") WHERE "agent_actions"."status" = 'suggested';--> statement-breakpoint
CREATE INDEX "agent_actions_target" ON "agent_actions" USING btree ("target_id","created_at");--> statement-breakpoint
CREATE INDEX "agent_actions_operation" ON "agent_actions" USING btree ("operation_id");--> statement-breakpoint
CREATE INDEX "conversations_newest" ON "conversations" USING btree ("user_id","updated_at");--> statement-breakpoint
CREATE INDEX "messages_conversation" ON "messages" USING btree ("conversation_id","id");