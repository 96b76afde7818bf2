CREATE TABLE "ledger_epoch" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"epoch" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ledger_epoch_single" CHECK ("ledger_epoch"."id" = 1)
);
--> statement-breakpoint
insert into ledger_epoch default values;
