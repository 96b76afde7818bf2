-- Both are trusted extensions: the owner of the database may create them, on managed servers too.
create extension if not exists unaccent;--> statement-breakpoint
create extension if not exists fuzzystrmatch;--> statement-breakpoint
-- Words without accents, capitals and punctuation, one space between; what has no letter or digit stays as it is, so that it is
-- found by itself. Letters are those of Unicode whatever the language of the database is, and words are cut to 60 characters.
create function plain_words(value text) returns text language sql stable parallel safe strict as $$
  select coalesce(nullif(btrim(regexp_replace(regexp_replace(regexp_replace(
      lower(unaccent(normalize(left(value, 1000), nfkc)) collate pg_c_utf8), '[''`]', '', 'g'),
      '[^[:alnum:]]+', ' ', 'g'), '(\S{60})\S+', '\1', 'g')), ''),
    btrim(regexp_replace(lower(left(value, 60) collate pg_c_utf8), '\s+', ' ', 'g')))
$$;--> statement-breakpoint
-- A title's words, those beside an apostrophe by themselves as well: O'Hara is found as ohara and as hara.
create function title_tokens(value text) returns text language sql stable parallel safe strict as $$
  select concat_ws(' ', plain_words(value),
    case when value ~ '[''`’ʼ]' then plain_words(translate(value, '''`’ʼ', '    ')) end)
$$;--> statement-breakpoint
-- What is unique (an order's number): its words, and all of it in one.
create function code_words(value text) returns text language sql stable parallel safe strict as $$
  select concat_ws(' ', plain_words(left(value, 100)), left(replace(plain_words(left(value, 100)), ' ', ''), 100))
$$;--> statement-breakpoint
-- A domain or a web address: its host, and the words of that without the last one.
create function domain_words(value text) returns text language sql stable parallel safe strict as $$
  select concat_ws(' ', host, plain_words(regexp_replace(host, '\.[^.]*$', '')))
  from (select left(regexp_replace(regexp_replace(lower(value), '^[a-z]+://', ''), '^www\.|[/?#: ].*$', '', 'g'), 253)) h(host)
$$;--> statement-breakpoint
create function email_words(value text) returns text language sql stable parallel safe strict as $$
  select concat_ws(' ', left(lower(value), 254), plain_words(split_part(value, '@', 1)), domain_words(split_part(value, '@', 2)))
$$;--> statement-breakpoint
-- A number without its extension: all digits, the last nine and the last seven, as people leave out what is understood.
create function phone_words(value text) returns text language sql stable parallel safe strict as $$
  select concat_ws(' ', digits, right(digits, 9), right(digits, 7))
  from (select left(regexp_replace(split_part(value, ';', 1), '\D', '', 'g'), 40)) d(digits)
$$;--> statement-breakpoint
-- A word, and what is left of it without each of its letters: two words one typo apart share one of these (SymSpell, W. Garbe).
create function word_deletes(word text) returns text[] language sql immutable parallel safe strict as $$
  select array_agg(distinct shape)
  from (select overlay(word placing '' from at for 1) as shape from generate_series(1, length(word)) at union all select word) s
$$;--> statement-breakpoint
CREATE TABLE "search_docs" (
	"record_id" uuid PRIMARY KEY NOT NULL,
	"object" text NOT NULL,
	"owner_id" uuid,
	"title" text NOT NULL,
	"subtitle" text,
	"title_words" text COLLATE "C" NOT NULL,
	"tokens" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_progress" (
	"subject" text PRIMARY KEY NOT NULL,
	"shape" text NOT NULL,
	"position" text
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text COLLATE "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_docs" ADD CONSTRAINT "search_docs_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_docs_title" ON "search_docs" USING btree ("object","title_words");--> statement-breakpoint
CREATE INDEX "search_docs_tokens" ON "search_docs" USING gin (array_to_tsvector(array_remove(string_to_array("tokens", ' '), '')));--> statement-breakpoint
CREATE INDEX "search_words_deletes" ON "search_words" USING gin (word_deletes("word"));--> statement-breakpoint
grant select on search_docs, search_words, search_progress to cardinal_reader;
