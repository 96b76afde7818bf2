ALTER TABLE "changes" ADD COLUMN "released" uuid[];--> statement-breakpoint
-- What the ledger has so far is told in full once; nothing else of it changes.
ALTER TABLE "changes" DISABLE TRIGGER "changes_append_only";--> statement-breakpoint
UPDATE "changes" SET "released" = found.ids FROM (
  SELECT c.id, array_agg(DISTINCT held.id::uuid) AS ids
  FROM "changes" c, jsonb_each(c.diff) AS field(id, change),
    jsonb_array_elements_text(CASE jsonb_typeof(change -> 0) WHEN 'array' THEN change -> 0 ELSE jsonb_build_array(change -> 0) END)
      AS held(id)
  WHERE c.action = 'update' AND held.id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    AND NOT coalesce(change -> 1 ? held.id, false)
  GROUP BY c.id
) found WHERE found.id = "changes".id;--> statement-breakpoint
ALTER TABLE "changes" ENABLE TRIGGER "changes_append_only";--> statement-breakpoint
CREATE INDEX "changes_released" ON "changes" USING gin ("released") WITH (fastupdate=false) WHERE "changes"."released" is not null;
