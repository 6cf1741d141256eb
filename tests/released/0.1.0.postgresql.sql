--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: studyguide_alias_linked(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_alias_linked() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_coursetally SET names_version = (random() * 9e15)::bigint WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id) AND status = 'published'); RETURN NULL; END $$;


--
-- Name: studyguide_alias_linked_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_alias_linked_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_coursetally SET names_version = (random() * 9e15)::bigint WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id, NEW.term_id) AND status = 'published'); RETURN NULL; END $$;


--
-- Name: studyguide_alias_linked_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_alias_linked_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_coursetally SET names_version = (random() * 9e15)::bigint WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id) AND status = 'published'); RETURN NULL; END $$;


--
-- Name: studyguide_alias_name(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_alias_name() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (NEW.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key)) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN (NEW.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published');
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + 1, body = body
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_alias_name_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_alias_name_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (NEW.key, OLD.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key, OLD.key)) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN (NEW.key, OLD.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published');
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + 1, body = body
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_alias_name_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_alias_name_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (OLD.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (OLD.key)) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN (OLD.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published');
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + 1, body = body
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_confusedpair_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_confusedpair_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id, OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id, NEW.other_id, OLD.term_id, OLD.other_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, NEW.other_id, OLD.term_id, OLD.other_id)); RETURN NULL; END $$;


--
-- Name: studyguide_confusedpair_off_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_confusedpair_off_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (OLD.term_id, OLD.other_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id, OLD.other_id)); RETURN NULL; END $$;


--
-- Name: studyguide_confusedpair_on_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_confusedpair_on_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id, NEW.other_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, NEW.other_id)); RETURN NULL; END $$;


--
-- Name: studyguide_course_address_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_course_address_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_oldcourseaddress (slug, course_id) VALUES (OLD.slug, OLD.id)
    ON CONFLICT (slug, course_id) DO UPDATE SET left_at = statement_timestamp();UPDATE glossary_coursetally SET names_version = (random() * 9e15)::bigint WHERE course_id IN (NEW.id); RETURN NULL; END $$;


--
-- Name: studyguide_course_address_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_course_address_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_oldcourseaddress (slug, course_id) VALUES (OLD.slug, OLD.id)
    ON CONFLICT (slug, course_id) DO UPDATE SET left_at = statement_timestamp();DELETE FROM glossary_linkednames WHERE course_id = OLD.id; RETURN NULL; END $$;


--
-- Name: studyguide_course_tally(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_course_tally() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN INSERT INTO glossary_coursetally (course_id) VALUES (NEW.id); RETURN NULL; END $$;


--
-- Name: studyguide_course_tally_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_course_tally_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN DELETE FROM glossary_coursetally WHERE course_id = OLD.id; RETURN NULL; END $$;


--
-- Name: studyguide_fact_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_fact_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id, OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_fact_off_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_fact_off_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_fact_on_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_fact_on_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_reviewquestion_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_reviewquestion_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id, OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_reviewquestion_off_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_reviewquestion_off_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_reviewquestion_on_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_reviewquestion_on_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_search_name(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_search_name() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_spelling (form, word)
        SELECT DISTINCT form, word FROM (
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, 7) AS head FROM (SELECT DISTINCT word FROM (SELECT substr(w.value, 1, 40) COLLATE "C" AS word FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, unnest(string_to_array(n.key, ' ')) AS w(value) WHERE w.value <> '') AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word)) AS u
        WHERE length(word) BETWEEN 3 AND 40 AND word COLLATE "C" >= 'a') AS v,
        (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n) AS i, (SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n UNION ALL SELECT 9 AS n) AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= 6 OR j.n > length(v.head))) AS forms WHERE true
        ON CONFLICT DO NOTHING;
    INSERT INTO glossary_searchword (word, rank, key) SELECT word, rank, key FROM (
    SELECT substr(w.value, 1, 40) COLLATE "C" AS word, -n.courses AS rank, n.key COLLATE "C" AS key
    FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, unnest(string_to_array(n.key, ' ')) AS w(value) WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) COLLATE "C", -n.courses, n.key COLLATE "C"
    FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n) AS b WHERE n.courses > 1 AND length(n.key) >= b.n) AS entries WHERE true
        ON CONFLICT DO NOTHING; RETURN NULL; END $$;


--
-- Name: studyguide_search_name_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_search_name_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_spelling (form, word)
        SELECT DISTINCT form, word FROM (
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, 7) AS head FROM (SELECT DISTINCT word FROM (SELECT substr(w.value, 1, 40) COLLATE "C" AS word FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, unnest(string_to_array(n.key, ' ')) AS w(value) WHERE w.value <> '') AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word)) AS u
        WHERE length(word) BETWEEN 3 AND 40 AND word COLLATE "C" >= 'a') AS v,
        (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n) AS i, (SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n UNION ALL SELECT 9 AS n) AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= 6 OR j.n > length(v.head))) AS forms WHERE true
        ON CONFLICT DO NOTHING;
    INSERT INTO glossary_searchword (word, rank, key) SELECT word, rank, key FROM (
    SELECT substr(w.value, 1, 40) COLLATE "C" AS word, -n.courses AS rank, n.key COLLATE "C" AS key
    FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, unnest(string_to_array(n.key, ' ')) AS w(value) WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) COLLATE "C", -n.courses, n.key COLLATE "C"
    FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n) AS b WHERE n.courses > 1 AND length(n.key) >= b.n) AS entries WHERE true
        ON CONFLICT DO NOTHING;
    DELETE FROM glossary_searchword WHERE (word, rank, key) IN (SELECT word, rank, key FROM (
    SELECT substr(w.value, 1, 40) COLLATE "C" AS word, -n.courses AS rank, n.key COLLATE "C" AS key
    FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, unnest(string_to_array(n.key, ' ')) AS w(value) WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) COLLATE "C", -n.courses, n.key COLLATE "C"
    FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n) AS b WHERE n.courses > 1 AND length(n.key) >= b.n) AS entries);
    DELETE FROM glossary_spelling WHERE (form, word) IN
        (SELECT form, word FROM (
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, 7) AS head FROM (SELECT DISTINCT word FROM (SELECT substr(w.value, 1, 40) COLLATE "C" AS word FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, unnest(string_to_array(n.key, ' ')) AS w(value) WHERE w.value <> '') AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word)) AS u
        WHERE length(word) BETWEEN 3 AND 40 AND word COLLATE "C" >= 'a') AS v,
        (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n) AS i, (SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n UNION ALL SELECT 9 AS n) AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= 6 OR j.n > length(v.head))) AS forms); RETURN NULL; END $$;


--
-- Name: studyguide_search_name_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_search_name_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    DELETE FROM glossary_searchword WHERE (word, rank, key) IN (SELECT word, rank, key FROM (
    SELECT substr(w.value, 1, 40) COLLATE "C" AS word, -n.courses AS rank, n.key COLLATE "C" AS key
    FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, unnest(string_to_array(n.key, ' ')) AS w(value) WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) COLLATE "C", -n.courses, n.key COLLATE "C"
    FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n) AS b WHERE n.courses > 1 AND length(n.key) >= b.n) AS entries);
    DELETE FROM glossary_spelling WHERE (form, word) IN
        (SELECT form, word FROM (
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, 7) AS head FROM (SELECT DISTINCT word FROM (SELECT substr(w.value, 1, 40) COLLATE "C" AS word FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, unnest(string_to_array(n.key, ' ')) AS w(value) WHERE w.value <> '') AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word)) AS u
        WHERE length(word) BETWEEN 3 AND 40 AND word COLLATE "C" >= 'a') AS v,
        (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n) AS i, (SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n UNION ALL SELECT 9 AS n) AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= 6 OR j.n > length(v.head))) AS forms); RETURN NULL; END $$;


--
-- Name: studyguide_search_text(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_search_text() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN INSERT INTO glossary_searchtext (term_id, words)
            SELECT id, to_tsvector('pg_catalog.english', regexp_replace(normalize(left(definition, 20000), NFKD), '[̀-ͯ]', '', 'g')) FROM (SELECT NEW.id AS id, NEW.definition AS definition, NEW.status AS status) AS t WHERE status = 'published'; RETURN NULL; END $$;


--
-- Name: studyguide_search_text_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_search_text_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN DELETE FROM glossary_searchtext WHERE term_id IN (OLD.id);INSERT INTO glossary_searchtext (term_id, words)
            SELECT id, to_tsvector('pg_catalog.english', regexp_replace(normalize(left(definition, 20000), NFKD), '[̀-ͯ]', '', 'g')) FROM (SELECT NEW.id AS id, NEW.definition AS definition, NEW.status AS status) AS t WHERE status = 'published'; RETURN NULL; END $$;


--
-- Name: studyguide_search_text_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_search_text_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN DELETE FROM glossary_searchtext WHERE term_id IN (OLD.id); RETURN NULL; END $$;


--
-- Name: studyguide_term_address_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_address_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_oldtermaddress (course_id, slug, term_id) VALUES (OLD.course_id, OLD.slug, OLD.id)
    ON CONFLICT (course_id, slug) DO UPDATE SET term_id = excluded.term_id; RETURN NULL; END $$;


--
-- Name: studyguide_term_address_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_address_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
        DELETE FROM glossary_oldtermaddress WHERE term_id = OLD.id;
        DELETE FROM glossary_termlink WHERE source_id = OLD.id;
        DELETE FROM glossary_termlink WHERE target_id = OLD.id; RETURN NULL; END $$;


--
-- Name: studyguide_term_linked(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_linked() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_coursetally SET names_version = (random() * 9e15)::bigint WHERE course_id IN (NEW.course_id); RETURN NULL; END $$;


--
-- Name: studyguide_term_linked_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_linked_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_coursetally SET names_version = (random() * 9e15)::bigint WHERE course_id IN (OLD.course_id, NEW.course_id); RETURN NULL; END $$;


--
-- Name: studyguide_term_linked_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_linked_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_coursetally SET names_version = (random() * 9e15)::bigint WHERE course_id IN (OLD.course_id); RETURN NULL; END $$;


--
-- Name: studyguide_term_name(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_name() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (NEW.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key)) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN (NEW.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published'); RETURN NULL; END $$;


--
-- Name: studyguide_term_name_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_name_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (NEW.key, OLD.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key, OLD.key)) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN (NEW.key, OLD.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published');
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id)) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published'); RETURN NULL; END $$;


--
-- Name: studyguide_term_name_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_name_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (OLD.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (OLD.key)) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN (OLD.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published'); RETURN NULL; END $$;


--
-- Name: studyguide_term_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN INSERT INTO glossary_termpage (term_id) VALUES (NEW.id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp(),
        terms = terms + CASE WHEN NEW.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = NEW.course_id; RETURN NULL; END $$;


--
-- Name: studyguide_term_page_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_page_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, version = version + 1, body = CASE WHEN NEW.definition = OLD.definition THEN body END
        WHERE term_id IN (NEW.id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.id));
    UPDATE glossary_coursetally SET changed_at = statement_timestamp(),
        terms = terms - CASE WHEN OLD.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = OLD.course_id;
    UPDATE glossary_coursetally SET changed_at = statement_timestamp(),
        terms = terms + CASE WHEN NEW.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = NEW.course_id; RETURN NULL; END $$;


--
-- Name: studyguide_term_page_gone(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_term_page_gone() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN DELETE FROM glossary_termpage WHERE term_id = OLD.id;
    UPDATE glossary_coursetally SET changed_at = statement_timestamp(),
        terms = terms - CASE WHEN OLD.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = OLD.course_id; RETURN NULL; END $$;


--
-- Name: studyguide_version_alias(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_alias() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = (random() * 9e15)::bigint; RETURN NULL; END $$;


--
-- Name: studyguide_version_confusedpair(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_confusedpair() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = (random() * 9e15)::bigint; RETURN NULL; END $$;


--
-- Name: studyguide_version_course(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_course() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = (random() * 9e15)::bigint; RETURN NULL; END $$;


--
-- Name: studyguide_version_fact(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_fact() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = (random() * 9e15)::bigint; RETURN NULL; END $$;


--
-- Name: studyguide_version_reviewquestion(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_reviewquestion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = (random() * 9e15)::bigint; RETURN NULL; END $$;


--
-- Name: studyguide_version_term(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_term() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = (random() * 9e15)::bigint; RETURN NULL; END $$;


--
-- Name: studyguide_version_termlink(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_termlink() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = (random() * 9e15)::bigint; RETURN NULL; END $$;


--
-- Name: studyguide_version_unit(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_unit() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = (random() * 9e15)::bigint; RETURN NULL; END $$;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);


--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_user (
    id integer NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL
);


--
-- Name: auth_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_user_groups (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    group_id integer NOT NULL
);


--
-- Name: auth_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: auth_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_user_user_permissions (
    id bigint NOT NULL,
    user_id integer NOT NULL,
    permission_id integer NOT NULL
);


--
-- Name: auth_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accessattempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);


--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accessattemptexpiration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: axes_accessfailurelog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);


--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: axes_accesslog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);


--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_admin_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id integer NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);


--
-- Name: glossary_alias; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_alias (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    key character varying(400) NOT NULL,
    sort_text character varying(400) NOT NULL,
    letter character varying(8) NOT NULL,
    term_id bigint NOT NULL,
    CONSTRAINT alias_has_name CHECK ((NOT ((name)::text = ''::text)))
);


--
-- Name: glossary_alias_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_alias ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_alias_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_change (
    id bigint NOT NULL,
    version integer NOT NULL,
    what character varying(8) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    note character varying(300) NOT NULL,
    name character varying(200) NOT NULL,
    state jsonb NOT NULL,
    batch uuid,
    token uuid,
    by_id integer,
    term_id bigint NOT NULL
);


--
-- Name: glossary_change_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_change ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_change_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_confusedpair; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_confusedpair (
    id bigint NOT NULL,
    difference character varying(1000) NOT NULL,
    other_id bigint NOT NULL,
    term_id bigint NOT NULL,
    CONSTRAINT confused_pair_of_two CHECK ((NOT (term_id = other_id)))
);


--
-- Name: glossary_confusedpair_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_confusedpair ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_confusedpair_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_contentversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_contentversion (
    id bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT one_content_version CHECK ((id = 1))
);


--
-- Name: glossary_contentversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_contentversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_contentversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_course; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_course (
    id bigint NOT NULL,
    slug character varying(100) NOT NULL,
    title character varying(200) NOT NULL,
    subject character varying(100) NOT NULL,
    description text NOT NULL,
    license character varying(100) NOT NULL,
    license_url character varying(200) NOT NULL,
    attribution text NOT NULL,
    source_url character varying(200) NOT NULL,
    CONSTRAINT course_has_slug CHECK ((NOT ((slug)::text = ''::text)))
);


--
-- Name: glossary_course_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_course ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_course_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_coursetally; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_coursetally (
    course_id bigint NOT NULL,
    terms integer DEFAULT 0 NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    names_version bigint DEFAULT 0 NOT NULL
);


--
-- Name: glossary_fact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_fact (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    "position" smallint NOT NULL,
    text text NOT NULL,
    source character varying(500) NOT NULL,
    term_id bigint NOT NULL,
    CONSTRAINT fact_has_text CHECK ((NOT (text = ''::text))),
    CONSTRAINT glossary_fact_position_check CHECK (("position" >= 0))
);


--
-- Name: glossary_fact_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_fact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_fact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_import; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_import (
    id bigint NOT NULL,
    by_name character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    state character varying(8) NOT NULL,
    decided_at timestamp with time zone,
    course_slug character varying(100) NOT NULL,
    file_name character varying(200) NOT NULL,
    found jsonb NOT NULL,
    prune boolean NOT NULL,
    counts jsonb NOT NULL,
    file bytea NOT NULL,
    plan bytea NOT NULL,
    undo bytea NOT NULL,
    by_id integer
);


--
-- Name: glossary_import_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_import ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_import_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_linkednames; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_linkednames (
    course_id bigint NOT NULL,
    names_version bigint NOT NULL,
    names text NOT NULL
);


--
-- Name: glossary_name; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_name (
    key character varying(400) NOT NULL,
    name character varying(200) NOT NULL,
    sort_text character varying(400) NOT NULL,
    letter character varying(8) NOT NULL,
    courses integer NOT NULL
);


--
-- Name: glossary_oldcourseaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_oldcourseaddress (
    id bigint NOT NULL,
    slug character varying(100) NOT NULL,
    course_id bigint NOT NULL,
    left_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
);


--
-- Name: glossary_oldcourseaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_oldcourseaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_oldcourseaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_oldtermaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_oldtermaddress (
    id bigint NOT NULL,
    course_id bigint NOT NULL,
    slug character varying(100) NOT NULL,
    term_id bigint NOT NULL
);


--
-- Name: glossary_oldtermaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_oldtermaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_oldtermaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_report; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_report (
    id bigint NOT NULL,
    text text NOT NULL,
    at timestamp with time zone NOT NULL,
    sender character varying(32) NOT NULL,
    note text NOT NULL,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL,
    term_id bigint NOT NULL
);


--
-- Name: glossary_report_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_report ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_report_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_reviewquestion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_reviewquestion (
    id bigint NOT NULL,
    uid uuid NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(8) NOT NULL,
    question text NOT NULL,
    answer text NOT NULL,
    term_id bigint NOT NULL,
    CONSTRAINT glossary_reviewquestion_position_check CHECK (("position" >= 0)),
    CONSTRAINT question_has_text CHECK ((NOT (question = ''::text))),
    CONSTRAINT question_kind_known CHECK (((kind)::text = ANY ((ARRAY['how'::character varying, 'discuss'::character varying, 'evaluate'::character varying])::text[])))
);


--
-- Name: glossary_reviewquestion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_reviewquestion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_reviewquestion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_searchtext; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_searchtext (
    term_id bigint NOT NULL,
    words tsvector NOT NULL
);


--
-- Name: glossary_searchword; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_searchword (
    word character varying(80) NOT NULL COLLATE pg_catalog."C",
    rank integer NOT NULL,
    key character varying(400) NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: glossary_spelling; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_spelling (
    form character varying(80) NOT NULL COLLATE pg_catalog."C",
    word character varying(80) NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: glossary_term; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_term (
    id bigint NOT NULL,
    topic character varying(200) NOT NULL,
    name character varying(200) NOT NULL,
    slug character varying(100) NOT NULL,
    definition text NOT NULL,
    status character varying(10) NOT NULL,
    key character varying(400) NOT NULL,
    sort_text character varying(400) NOT NULL,
    letter character varying(8) NOT NULL,
    place character varying(400) NOT NULL,
    course_id bigint NOT NULL,
    unit_id bigint,
    linked boolean DEFAULT true NOT NULL,
    CONSTRAINT term_has_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT term_has_slug CHECK ((NOT ((slug)::text = ''::text))),
    CONSTRAINT term_status_known CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'review'::character varying, 'published'::character varying])::text[])))
);


--
-- Name: glossary_term_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_term ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_term_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_termlink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_termlink (
    id bigint NOT NULL,
    weight integer NOT NULL,
    source_id bigint NOT NULL,
    target_id bigint NOT NULL,
    CONSTRAINT glossary_termlink_weight_check CHECK ((weight >= 0))
);


--
-- Name: glossary_termlink_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_termlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_termlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_termpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_termpage (
    term_id bigint NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    body text,
    names_version bigint DEFAULT 0 NOT NULL,
    version integer DEFAULT 0 NOT NULL
);


--
-- Name: glossary_unit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_unit (
    id bigint NOT NULL,
    number smallint NOT NULL,
    title character varying(200) NOT NULL,
    course_id bigint NOT NULL,
    CONSTRAINT glossary_unit_number_check CHECK ((number >= 0))
);


--
-- Name: glossary_unit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_unit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_unit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: glossary_wantedterm; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_wantedterm (
    id bigint NOT NULL,
    day date NOT NULL,
    text character varying(80) NOT NULL,
    count integer NOT NULL,
    CONSTRAINT glossary_wantedterm_count_check CHECK ((count >= 0))
);


--
-- Name: glossary_wantedterm_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.glossary_wantedterm ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.glossary_wantedterm_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: study_cardstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.study_cardstate (
    id bigint NOT NULL,
    term bigint NOT NULL,
    rung smallint NOT NULL,
    stability double precision NOT NULL,
    difficulty double precision NOT NULL,
    day integer NOT NULL,
    rating smallint NOT NULL,
    reviews integer NOT NULL,
    reviews_today smallint NOT NULL,
    spaced integer NOT NULL,
    surprise double precision NOT NULL,
    missed jsonb NOT NULL,
    content bigint NOT NULL,
    before jsonb,
    learner_id bigint NOT NULL,
    CONSTRAINT study_cardstate_rating_check CHECK ((rating >= 0)),
    CONSTRAINT study_cardstate_reviews_check CHECK ((reviews >= 0)),
    CONSTRAINT study_cardstate_reviews_today_check CHECK ((reviews_today >= 0)),
    CONSTRAINT study_cardstate_rung_check CHECK ((rung >= 0)),
    CONSTRAINT study_cardstate_spaced_check CHECK ((spaced >= 0))
);


--
-- Name: study_cardstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.study_cardstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.study_cardstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: study_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.study_key (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    expires_at timestamp with time zone,
    learner_id bigint NOT NULL
);


--
-- Name: study_key_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.study_key ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.study_key_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: study_learner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.study_learner (
    id bigint NOT NULL,
    used_on date NOT NULL,
    "offset" smallint NOT NULL
);


--
-- Name: study_learner_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.study_learner ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.study_learner_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Name: study_savedtest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.study_savedtest (
    id bigint NOT NULL,
    code character varying(1000) NOT NULL,
    learner_id bigint NOT NULL
);


--
-- Name: study_savedtest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.study_savedtest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.study_savedtest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);


--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group VALUES (1, 'Editors');
INSERT INTO public.auth_group VALUES (2, 'Authors');


--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_group_permissions VALUES (1, 1, 1);
INSERT INTO public.auth_group_permissions VALUES (2, 1, 2);
INSERT INTO public.auth_group_permissions VALUES (3, 1, 3);
INSERT INTO public.auth_group_permissions VALUES (4, 1, 4);
INSERT INTO public.auth_group_permissions VALUES (5, 1, 5);
INSERT INTO public.auth_group_permissions VALUES (6, 2, 5);
INSERT INTO public.auth_group_permissions VALUES (7, 2, 6);
INSERT INTO public.auth_group_permissions VALUES (8, 2, 7);
INSERT INTO public.auth_group_permissions VALUES (9, 2, 8);
INSERT INTO public.auth_group_permissions VALUES (10, 2, 9);
INSERT INTO public.auth_group_permissions VALUES (11, 2, 10);
INSERT INTO public.auth_group_permissions VALUES (12, 2, 11);
INSERT INTO public.auth_group_permissions VALUES (13, 2, 12);
INSERT INTO public.auth_group_permissions VALUES (14, 2, 13);
INSERT INTO public.auth_group_permissions VALUES (15, 2, 14);
INSERT INTO public.auth_group_permissions VALUES (16, 2, 15);
INSERT INTO public.auth_group_permissions VALUES (17, 2, 16);
INSERT INTO public.auth_group_permissions VALUES (18, 2, 17);
INSERT INTO public.auth_group_permissions VALUES (19, 2, 18);
INSERT INTO public.auth_group_permissions VALUES (20, 2, 19);
INSERT INTO public.auth_group_permissions VALUES (21, 2, 20);
INSERT INTO public.auth_group_permissions VALUES (22, 2, 21);
INSERT INTO public.auth_group_permissions VALUES (23, 2, 22);
INSERT INTO public.auth_group_permissions VALUES (24, 2, 23);
INSERT INTO public.auth_group_permissions VALUES (25, 2, 24);
INSERT INTO public.auth_group_permissions VALUES (26, 2, 25);
INSERT INTO public.auth_group_permissions VALUES (27, 2, 26);
INSERT INTO public.auth_group_permissions VALUES (28, 2, 27);
INSERT INTO public.auth_group_permissions VALUES (29, 1, 6);
INSERT INTO public.auth_group_permissions VALUES (30, 1, 7);
INSERT INTO public.auth_group_permissions VALUES (31, 1, 8);
INSERT INTO public.auth_group_permissions VALUES (32, 1, 9);
INSERT INTO public.auth_group_permissions VALUES (33, 1, 10);
INSERT INTO public.auth_group_permissions VALUES (34, 1, 11);
INSERT INTO public.auth_group_permissions VALUES (35, 1, 12);
INSERT INTO public.auth_group_permissions VALUES (36, 1, 13);
INSERT INTO public.auth_group_permissions VALUES (37, 1, 14);
INSERT INTO public.auth_group_permissions VALUES (38, 1, 15);
INSERT INTO public.auth_group_permissions VALUES (39, 1, 16);
INSERT INTO public.auth_group_permissions VALUES (40, 1, 17);
INSERT INTO public.auth_group_permissions VALUES (41, 1, 18);
INSERT INTO public.auth_group_permissions VALUES (42, 1, 19);
INSERT INTO public.auth_group_permissions VALUES (43, 1, 20);
INSERT INTO public.auth_group_permissions VALUES (44, 1, 21);
INSERT INTO public.auth_group_permissions VALUES (45, 1, 22);
INSERT INTO public.auth_group_permissions VALUES (46, 1, 23);
INSERT INTO public.auth_group_permissions VALUES (47, 1, 24);
INSERT INTO public.auth_group_permissions VALUES (48, 1, 25);
INSERT INTO public.auth_group_permissions VALUES (49, 1, 26);
INSERT INTO public.auth_group_permissions VALUES (50, 1, 27);
INSERT INTO public.auth_group_permissions VALUES (51, 1, 28);
INSERT INTO public.auth_group_permissions VALUES (52, 1, 29);
INSERT INTO public.auth_group_permissions VALUES (53, 1, 30);
INSERT INTO public.auth_group_permissions VALUES (54, 1, 31);
INSERT INTO public.auth_group_permissions VALUES (55, 1, 32);
INSERT INTO public.auth_group_permissions VALUES (56, 1, 33);
INSERT INTO public.auth_group_permissions VALUES (57, 1, 34);
INSERT INTO public.auth_group_permissions VALUES (58, 1, 35);


--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES (1, 'Can add import', 1, 'add_import');
INSERT INTO public.auth_permission VALUES (2, 'Can view import', 1, 'view_import');
INSERT INTO public.auth_permission VALUES (3, 'Can change report', 2, 'change_report');
INSERT INTO public.auth_permission VALUES (4, 'Can delete report', 2, 'delete_report');
INSERT INTO public.auth_permission VALUES (5, 'Can view report', 2, 'view_report');
INSERT INTO public.auth_permission VALUES (6, 'Can view course', 3, 'view_course');
INSERT INTO public.auth_permission VALUES (7, 'Can view unit', 4, 'view_unit');
INSERT INTO public.auth_permission VALUES (8, 'Can view term', 5, 'view_term');
INSERT INTO public.auth_permission VALUES (9, 'Can view change', 6, 'view_change');
INSERT INTO public.auth_permission VALUES (10, 'Can view alias', 7, 'view_alias');
INSERT INTO public.auth_permission VALUES (11, 'Can view fact', 8, 'view_fact');
INSERT INTO public.auth_permission VALUES (12, 'Can view reviewquestion', 9, 'view_reviewquestion');
INSERT INTO public.auth_permission VALUES (13, 'Can view confusedpair', 10, 'view_confusedpair');
INSERT INTO public.auth_permission VALUES (14, 'Can add term', 5, 'add_term');
INSERT INTO public.auth_permission VALUES (15, 'Can change term', 5, 'change_term');
INSERT INTO public.auth_permission VALUES (16, 'Can add alias', 7, 'add_alias');
INSERT INTO public.auth_permission VALUES (17, 'Can change alias', 7, 'change_alias');
INSERT INTO public.auth_permission VALUES (18, 'Can delete alias', 7, 'delete_alias');
INSERT INTO public.auth_permission VALUES (19, 'Can add fact', 8, 'add_fact');
INSERT INTO public.auth_permission VALUES (20, 'Can change fact', 8, 'change_fact');
INSERT INTO public.auth_permission VALUES (21, 'Can delete fact', 8, 'delete_fact');
INSERT INTO public.auth_permission VALUES (22, 'Can add reviewquestion', 9, 'add_reviewquestion');
INSERT INTO public.auth_permission VALUES (23, 'Can change reviewquestion', 9, 'change_reviewquestion');
INSERT INTO public.auth_permission VALUES (24, 'Can delete reviewquestion', 9, 'delete_reviewquestion');
INSERT INTO public.auth_permission VALUES (25, 'Can add confusedpair', 10, 'add_confusedpair');
INSERT INTO public.auth_permission VALUES (26, 'Can change confusedpair', 10, 'change_confusedpair');
INSERT INTO public.auth_permission VALUES (27, 'Can delete confusedpair', 10, 'delete_confusedpair');
INSERT INTO public.auth_permission VALUES (28, 'Can delete term', 5, 'delete_term');
INSERT INTO public.auth_permission VALUES (29, 'Can publish terms and change published ones', 5, 'publish_term');
INSERT INTO public.auth_permission VALUES (30, 'Can add course', 3, 'add_course');
INSERT INTO public.auth_permission VALUES (31, 'Can change course', 3, 'change_course');
INSERT INTO public.auth_permission VALUES (32, 'Can delete course', 3, 'delete_course');
INSERT INTO public.auth_permission VALUES (33, 'Can add unit', 4, 'add_unit');
INSERT INTO public.auth_permission VALUES (34, 'Can change unit', 4, 'change_unit');
INSERT INTO public.auth_permission VALUES (35, 'Can delete unit', 4, 'delete_unit');
INSERT INTO public.auth_permission VALUES (36, 'Can add name', 11, 'add_name');
INSERT INTO public.auth_permission VALUES (37, 'Can change name', 11, 'change_name');
INSERT INTO public.auth_permission VALUES (38, 'Can delete name', 11, 'delete_name');
INSERT INTO public.auth_permission VALUES (39, 'Can view name', 11, 'view_name');
INSERT INTO public.auth_permission VALUES (40, 'Can add content version', 12, 'add_contentversion');
INSERT INTO public.auth_permission VALUES (41, 'Can change content version', 12, 'change_contentversion');
INSERT INTO public.auth_permission VALUES (42, 'Can delete content version', 12, 'delete_contentversion');
INSERT INTO public.auth_permission VALUES (43, 'Can view content version', 12, 'view_contentversion');
INSERT INTO public.auth_permission VALUES (44, 'Can add course tally', 13, 'add_coursetally');
INSERT INTO public.auth_permission VALUES (45, 'Can change course tally', 13, 'change_coursetally');
INSERT INTO public.auth_permission VALUES (46, 'Can delete course tally', 13, 'delete_coursetally');
INSERT INTO public.auth_permission VALUES (47, 'Can view course tally', 13, 'view_coursetally');
INSERT INTO public.auth_permission VALUES (48, 'Can add term page', 14, 'add_termpage');
INSERT INTO public.auth_permission VALUES (49, 'Can change term page', 14, 'change_termpage');
INSERT INTO public.auth_permission VALUES (50, 'Can delete term page', 14, 'delete_termpage');
INSERT INTO public.auth_permission VALUES (51, 'Can view term page', 14, 'view_termpage');
INSERT INTO public.auth_permission VALUES (52, 'Can add linked names', 15, 'add_linkednames');
INSERT INTO public.auth_permission VALUES (53, 'Can change linked names', 15, 'change_linkednames');
INSERT INTO public.auth_permission VALUES (54, 'Can delete linked names', 15, 'delete_linkednames');
INSERT INTO public.auth_permission VALUES (55, 'Can view linked names', 15, 'view_linkednames');
INSERT INTO public.auth_permission VALUES (56, 'Can add old course address', 16, 'add_oldcourseaddress');
INSERT INTO public.auth_permission VALUES (57, 'Can change old course address', 16, 'change_oldcourseaddress');
INSERT INTO public.auth_permission VALUES (58, 'Can delete old course address', 16, 'delete_oldcourseaddress');
INSERT INTO public.auth_permission VALUES (59, 'Can view old course address', 16, 'view_oldcourseaddress');
INSERT INTO public.auth_permission VALUES (60, 'Can add old term address', 17, 'add_oldtermaddress');
INSERT INTO public.auth_permission VALUES (61, 'Can change old term address', 17, 'change_oldtermaddress');
INSERT INTO public.auth_permission VALUES (62, 'Can delete old term address', 17, 'delete_oldtermaddress');
INSERT INTO public.auth_permission VALUES (63, 'Can view old term address', 17, 'view_oldtermaddress');
INSERT INTO public.auth_permission VALUES (64, 'Can add term link', 18, 'add_termlink');
INSERT INTO public.auth_permission VALUES (65, 'Can change term link', 18, 'change_termlink');
INSERT INTO public.auth_permission VALUES (66, 'Can delete term link', 18, 'delete_termlink');
INSERT INTO public.auth_permission VALUES (67, 'Can view term link', 18, 'view_termlink');
INSERT INTO public.auth_permission VALUES (68, 'Can add wanted term', 19, 'add_wantedterm');
INSERT INTO public.auth_permission VALUES (69, 'Can change wanted term', 19, 'change_wantedterm');
INSERT INTO public.auth_permission VALUES (70, 'Can delete wanted term', 19, 'delete_wantedterm');
INSERT INTO public.auth_permission VALUES (71, 'Can view wanted term', 19, 'view_wantedterm');
INSERT INTO public.auth_permission VALUES (72, 'Can add log entry', 20, 'add_logentry');
INSERT INTO public.auth_permission VALUES (73, 'Can change log entry', 20, 'change_logentry');
INSERT INTO public.auth_permission VALUES (74, 'Can delete log entry', 20, 'delete_logentry');
INSERT INTO public.auth_permission VALUES (75, 'Can view log entry', 20, 'view_logentry');
INSERT INTO public.auth_permission VALUES (76, 'Can add learner', 21, 'add_learner');
INSERT INTO public.auth_permission VALUES (77, 'Can change learner', 21, 'change_learner');
INSERT INTO public.auth_permission VALUES (78, 'Can delete learner', 21, 'delete_learner');
INSERT INTO public.auth_permission VALUES (79, 'Can view learner', 21, 'view_learner');
INSERT INTO public.auth_permission VALUES (80, 'Can add key', 22, 'add_key');
INSERT INTO public.auth_permission VALUES (81, 'Can change key', 22, 'change_key');
INSERT INTO public.auth_permission VALUES (82, 'Can delete key', 22, 'delete_key');
INSERT INTO public.auth_permission VALUES (83, 'Can view key', 22, 'view_key');
INSERT INTO public.auth_permission VALUES (84, 'Can add card state', 23, 'add_cardstate');
INSERT INTO public.auth_permission VALUES (85, 'Can change card state', 23, 'change_cardstate');
INSERT INTO public.auth_permission VALUES (86, 'Can delete card state', 23, 'delete_cardstate');
INSERT INTO public.auth_permission VALUES (87, 'Can view card state', 23, 'view_cardstate');
INSERT INTO public.auth_permission VALUES (88, 'Can add saved test', 24, 'add_savedtest');
INSERT INTO public.auth_permission VALUES (89, 'Can change saved test', 24, 'change_savedtest');
INSERT INTO public.auth_permission VALUES (90, 'Can delete saved test', 24, 'delete_savedtest');
INSERT INTO public.auth_permission VALUES (91, 'Can view saved test', 24, 'view_savedtest');
INSERT INTO public.auth_permission VALUES (92, 'Can add permission', 25, 'add_permission');
INSERT INTO public.auth_permission VALUES (93, 'Can change permission', 25, 'change_permission');
INSERT INTO public.auth_permission VALUES (94, 'Can delete permission', 25, 'delete_permission');
INSERT INTO public.auth_permission VALUES (95, 'Can view permission', 25, 'view_permission');
INSERT INTO public.auth_permission VALUES (96, 'Can add group', 26, 'add_group');
INSERT INTO public.auth_permission VALUES (97, 'Can change group', 26, 'change_group');
INSERT INTO public.auth_permission VALUES (98, 'Can delete group', 26, 'delete_group');
INSERT INTO public.auth_permission VALUES (99, 'Can view group', 26, 'view_group');
INSERT INTO public.auth_permission VALUES (100, 'Can add user', 27, 'add_user');
INSERT INTO public.auth_permission VALUES (101, 'Can change user', 27, 'change_user');
INSERT INTO public.auth_permission VALUES (102, 'Can delete user', 27, 'delete_user');
INSERT INTO public.auth_permission VALUES (103, 'Can view user', 27, 'view_user');
INSERT INTO public.auth_permission VALUES (104, 'Can add content type', 28, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (105, 'Can change content type', 28, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (106, 'Can delete content type', 28, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (107, 'Can view content type', 28, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (108, 'Can add session', 29, 'add_session');
INSERT INTO public.auth_permission VALUES (109, 'Can change session', 29, 'change_session');
INSERT INTO public.auth_permission VALUES (110, 'Can delete session', 29, 'delete_session');
INSERT INTO public.auth_permission VALUES (111, 'Can view session', 29, 'view_session');
INSERT INTO public.auth_permission VALUES (112, 'Can add access attempt', 30, 'add_accessattempt');
INSERT INTO public.auth_permission VALUES (113, 'Can change access attempt', 30, 'change_accessattempt');
INSERT INTO public.auth_permission VALUES (114, 'Can delete access attempt', 30, 'delete_accessattempt');
INSERT INTO public.auth_permission VALUES (115, 'Can view access attempt', 30, 'view_accessattempt');
INSERT INTO public.auth_permission VALUES (116, 'Can add access log', 31, 'add_accesslog');
INSERT INTO public.auth_permission VALUES (117, 'Can change access log', 31, 'change_accesslog');
INSERT INTO public.auth_permission VALUES (118, 'Can delete access log', 31, 'delete_accesslog');
INSERT INTO public.auth_permission VALUES (119, 'Can view access log', 31, 'view_accesslog');
INSERT INTO public.auth_permission VALUES (120, 'Can add access failure', 32, 'add_accessfailurelog');
INSERT INTO public.auth_permission VALUES (121, 'Can change access failure', 32, 'change_accessfailurelog');
INSERT INTO public.auth_permission VALUES (122, 'Can delete access failure', 32, 'delete_accessfailurelog');
INSERT INTO public.auth_permission VALUES (123, 'Can view access failure', 32, 'view_accessfailurelog');
INSERT INTO public.auth_permission VALUES (124, 'Can add access attempt expiration', 33, 'add_accessattemptexpiration');
INSERT INTO public.auth_permission VALUES (125, 'Can change access attempt expiration', 33, 'change_accessattemptexpiration');
INSERT INTO public.auth_permission VALUES (126, 'Can delete access attempt expiration', 33, 'delete_accessattemptexpiration');
INSERT INTO public.auth_permission VALUES (127, 'Can view access attempt expiration', 33, 'view_accessattemptexpiration');


--
-- Data for Name: auth_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_user VALUES (1, 'pbkdf2_sha256$1000000$O814DlaT8AL214JIJgiJ3X$d2ZWbL2mPwynw7jVCL/qhCgOkJlvDvGqsuXchF0Dm38=', NULL, false, 'editor', '', '', '', true, true, '2026-11-23 21:08:11.566014+00');


--
-- Data for Name: auth_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accessattempt; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accessattemptexpiration; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accessfailurelog; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: axes_accesslog; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES (1, 'glossary', 'import');
INSERT INTO public.django_content_type VALUES (2, 'glossary', 'report');
INSERT INTO public.django_content_type VALUES (3, 'glossary', 'course');
INSERT INTO public.django_content_type VALUES (4, 'glossary', 'unit');
INSERT INTO public.django_content_type VALUES (5, 'glossary', 'term');
INSERT INTO public.django_content_type VALUES (6, 'glossary', 'change');
INSERT INTO public.django_content_type VALUES (7, 'glossary', 'alias');
INSERT INTO public.django_content_type VALUES (8, 'glossary', 'fact');
INSERT INTO public.django_content_type VALUES (9, 'glossary', 'reviewquestion');
INSERT INTO public.django_content_type VALUES (10, 'glossary', 'confusedpair');
INSERT INTO public.django_content_type VALUES (11, 'glossary', 'name');
INSERT INTO public.django_content_type VALUES (12, 'glossary', 'contentversion');
INSERT INTO public.django_content_type VALUES (13, 'glossary', 'coursetally');
INSERT INTO public.django_content_type VALUES (14, 'glossary', 'termpage');
INSERT INTO public.django_content_type VALUES (15, 'glossary', 'linkednames');
INSERT INTO public.django_content_type VALUES (16, 'glossary', 'oldcourseaddress');
INSERT INTO public.django_content_type VALUES (17, 'glossary', 'oldtermaddress');
INSERT INTO public.django_content_type VALUES (18, 'glossary', 'termlink');
INSERT INTO public.django_content_type VALUES (19, 'glossary', 'wantedterm');
INSERT INTO public.django_content_type VALUES (20, 'admin', 'logentry');
INSERT INTO public.django_content_type VALUES (21, 'study', 'learner');
INSERT INTO public.django_content_type VALUES (22, 'study', 'key');
INSERT INTO public.django_content_type VALUES (23, 'study', 'cardstate');
INSERT INTO public.django_content_type VALUES (24, 'study', 'savedtest');
INSERT INTO public.django_content_type VALUES (25, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (26, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (27, 'auth', 'user');
INSERT INTO public.django_content_type VALUES (28, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (29, 'sessions', 'session');
INSERT INTO public.django_content_type VALUES (30, 'axes', 'accessattempt');
INSERT INTO public.django_content_type VALUES (31, 'axes', 'accesslog');
INSERT INTO public.django_content_type VALUES (32, 'axes', 'accessfailurelog');
INSERT INTO public.django_content_type VALUES (33, 'axes', 'accessattemptexpiration');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES (1, 'contenttypes', '0001_initial', '2026-11-23 21:08:08.717965+00');
INSERT INTO public.django_migrations VALUES (2, 'auth', '0001_initial', '2026-11-23 21:08:08.790863+00');
INSERT INTO public.django_migrations VALUES (3, 'admin', '0001_initial', '2026-11-23 21:08:08.810146+00');
INSERT INTO public.django_migrations VALUES (4, 'admin', '0002_logentry_remove_auto_add', '2026-11-23 21:08:08.820748+00');
INSERT INTO public.django_migrations VALUES (5, 'admin', '0003_logentry_add_action_flag_choices', '2026-11-23 21:08:08.848521+00');
INSERT INTO public.django_migrations VALUES (6, 'contenttypes', '0002_remove_content_type_name', '2026-11-23 21:08:08.884886+00');
INSERT INTO public.django_migrations VALUES (7, 'auth', '0002_alter_permission_name_max_length', '2026-11-23 21:08:08.895352+00');
INSERT INTO public.django_migrations VALUES (8, 'auth', '0003_alter_user_email_max_length', '2026-11-23 21:08:08.902598+00');
INSERT INTO public.django_migrations VALUES (9, 'auth', '0004_alter_user_username_opts', '2026-11-23 21:08:08.909101+00');
INSERT INTO public.django_migrations VALUES (10, 'auth', '0005_alter_user_last_login_null', '2026-11-23 21:08:08.916507+00');
INSERT INTO public.django_migrations VALUES (11, 'auth', '0006_require_contenttypes_0002', '2026-11-23 21:08:08.91746+00');
INSERT INTO public.django_migrations VALUES (12, 'auth', '0007_alter_validators_add_error_messages', '2026-11-23 21:08:08.953699+00');
INSERT INTO public.django_migrations VALUES (13, 'auth', '0008_alter_user_username_max_length', '2026-11-23 21:08:08.971137+00');
INSERT INTO public.django_migrations VALUES (14, 'auth', '0009_alter_user_last_name_max_length', '2026-11-23 21:08:09.018068+00');
INSERT INTO public.django_migrations VALUES (15, 'auth', '0010_alter_group_name_max_length', '2026-11-23 21:08:09.044777+00');
INSERT INTO public.django_migrations VALUES (16, 'auth', '0011_update_proxy_permissions', '2026-11-23 21:08:09.060394+00');
INSERT INTO public.django_migrations VALUES (17, 'auth', '0012_alter_user_first_name_max_length', '2026-11-23 21:08:09.094205+00');
INSERT INTO public.django_migrations VALUES (18, 'axes', '0001_initial', '2026-11-23 21:08:09.120839+00');
INSERT INTO public.django_migrations VALUES (19, 'axes', '0002_auto_20151217_2044', '2026-11-23 21:08:09.206992+00');
INSERT INTO public.django_migrations VALUES (20, 'axes', '0003_auto_20160322_0929', '2026-11-23 21:08:09.243267+00');
INSERT INTO public.django_migrations VALUES (21, 'axes', '0004_auto_20181024_1538', '2026-11-23 21:08:09.25437+00');
INSERT INTO public.django_migrations VALUES (22, 'axes', '0005_remove_accessattempt_trusted', '2026-11-23 21:08:09.257924+00');
INSERT INTO public.django_migrations VALUES (23, 'axes', '0006_remove_accesslog_trusted', '2026-11-23 21:08:09.260676+00');
INSERT INTO public.django_migrations VALUES (24, 'axes', '0007_alter_accessattempt_unique_together', '2026-11-23 21:08:09.27471+00');
INSERT INTO public.django_migrations VALUES (25, 'axes', '0008_accessfailurelog', '2026-11-23 21:08:09.280153+00');
INSERT INTO public.django_migrations VALUES (26, 'axes', '0009_add_session_hash', '2026-11-23 21:08:09.283299+00');
INSERT INTO public.django_migrations VALUES (27, 'axes', '0010_accessattemptexpiration', '2026-11-23 21:08:09.289161+00');
INSERT INTO public.django_migrations VALUES (28, 'glossary', '0001_initial', '2026-11-23 21:08:09.78699+00');
INSERT INTO public.django_migrations VALUES (29, 'glossary', '0002_links', '2026-11-23 21:08:10.116677+00');
INSERT INTO public.django_migrations VALUES (30, 'glossary', '0003_search', '2026-11-23 21:08:10.136965+00');
INSERT INTO public.django_migrations VALUES (31, 'glossary', '0004_exchange', '2026-11-23 21:08:10.334398+00');
INSERT INTO public.django_migrations VALUES (32, 'glossary', '0005_editors', '2026-11-23 21:08:10.768288+00');
INSERT INTO public.django_migrations VALUES (33, 'glossary', '0006_term_unpublished', '2026-11-23 21:08:10.819441+00');
INSERT INTO public.django_migrations VALUES (34, 'sessions', '0001_initial', '2026-11-23 21:08:10.848792+00');
INSERT INTO public.django_migrations VALUES (35, 'study', '0001_initial', '2026-11-23 21:08:10.95617+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: glossary_alias; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_alias VALUES (1, 'osmotic flow', 'osmotic flow', 'osmotic flow', 'O', 1);


--
-- Data for Name: glossary_change; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_change VALUES (1, 6, 'added', '2026-11-23 21:08:11.525158+00', 'an import', 'import of a course file', 'Osmosis', '{"name": "Osmosis", "slug": "osmosis", "unit": 1, "facts": [{"pk": 1, "uid": "42721b82-d2b8-4caa-92f3-cd3201fb3770", "text": "It needs no energy.", "source": "https://example.org/osmosis"}, {"pk": 2, "uid": "0fb24776-d4fc-466b-986b-2db7c872ef6b", "text": "Plants stand by it.", "source": ""}], "topic": "1.1 Water", "course": 1, "linked": true, "status": "published", "aliases": [{"pk": 1, "name": "osmotic flow"}], "questions": [{"pk": 1, "uid": "00519387-7c71-44d1-b50b-2db6e939f18a", "kind": "how", "answer": "It depends.", "question": "How fast?"}, {"pk": 2, "uid": "ef26514d-ff79-43b8-94b2-143e2d001bbf", "kind": "evaluate", "answer": "Yes.", "question": "Good?"}], "definition": "Water moves through a membrane towards \\(c_2 > c_1\\).", "confused_with": [{"pk": 1, "other": 2, "difference": "Diffusion moves what is dissolved."}]}', NULL, NULL, NULL, 1);
INSERT INTO public.glossary_change VALUES (2, 0, 'added', '2026-11-23 21:08:11.525158+00', 'an import', 'import of a course file', 'Diffusion', '{"name": "Diffusion", "slug": "diffusion", "unit": 2, "facts": [], "topic": "", "course": 1, "linked": true, "status": "published", "aliases": [], "questions": [], "definition": "Particles spread out.", "confused_with": []}', NULL, NULL, NULL, 2);
INSERT INTO public.glossary_change VALUES (3, 0, 'added', '2026-11-23 21:08:11.525158+00', 'an import', 'import of a course file', 'Unfinished', '{"name": "Unfinished", "slug": "unfinished", "unit": null, "facts": [], "topic": "", "course": 1, "linked": true, "status": "draft", "aliases": [], "questions": [], "definition": "Not for readers.", "confused_with": []}', NULL, NULL, NULL, 3);


--
-- Data for Name: glossary_confusedpair; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_confusedpair VALUES (1, 'Diffusion moves what is dissolved.', 2, 1);


--
-- Data for Name: glossary_contentversion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_contentversion VALUES (1, 3730865159088254);


--
-- Data for Name: glossary_course; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_course VALUES (1, 'kept', 'A kept course', 'Releases', 'With **every** kind of row.', '', '', '', '');


--
-- Data for Name: glossary_coursetally; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_coursetally VALUES (1, 2, '2026-11-23 21:08:11.414179+00', 7870099672469537);


--
-- Data for Name: glossary_fact; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_fact VALUES (1, '42721b82-d2b8-4caa-92f3-cd3201fb3770', 1, 'It needs no energy.', 'https://example.org/osmosis', 1);
INSERT INTO public.glossary_fact VALUES (2, '0fb24776-d4fc-466b-986b-2db7c872ef6b', 2, 'Plants stand by it.', '', 1);


--
-- Data for Name: glossary_import; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: glossary_linkednames; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_linkednames VALUES (1, 7870099672469537, '["kept", [[1, "osmosis", true, "Osmosis", "osmosis", false], [2, "diffusion", true, "Diffusion", "diffusion", false], [1, "osmosis", true, "osmotic flow", "osmotic flow", true]]]');


--
-- Data for Name: glossary_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_name VALUES ('osmosis', 'Osmosis', 'osmosis', 'O', 1);
INSERT INTO public.glossary_name VALUES ('diffusion', 'Diffusion', 'diffusion', 'D', 1);
INSERT INTO public.glossary_name VALUES ('osmotic flow', 'osmotic flow', 'osmotic flow', 'O', 1);


--
-- Data for Name: glossary_oldcourseaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: glossary_oldtermaddress; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: glossary_report; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: glossary_reviewquestion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_reviewquestion VALUES (1, '00519387-7c71-44d1-b50b-2db6e939f18a', 1, 'how', 'How fast?', 'It depends.', 1);
INSERT INTO public.glossary_reviewquestion VALUES (2, 'ef26514d-ff79-43b8-94b2-143e2d001bbf', 2, 'evaluate', 'Good?', 'Yes.', 1);


--
-- Data for Name: glossary_searchtext; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_searchtext VALUES (1, '''1'':10 ''2'':8 ''c'':7,9 ''membran'':5 ''move'':2 ''toward'':6 ''water'':1');
INSERT INTO public.glossary_searchtext VALUES (2, '''particl'':1 ''spread'':2');


--
-- Data for Name: glossary_searchword; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_searchword VALUES ('osmosis', -1, 'osmosis');
INSERT INTO public.glossary_searchword VALUES ('diffusion', -1, 'diffusion');
INSERT INTO public.glossary_searchword VALUES ('flow', -1, 'osmotic flow');
INSERT INTO public.glossary_searchword VALUES ('osmotic', -1, 'osmotic flow');


--
-- Data for Name: glossary_spelling; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_spelling VALUES ('mosis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('omois', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('omosi', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('omosis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('omoss', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('omsis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('oosis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmoi', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmois', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmos', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmosi', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmosis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmoss', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmsi', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmsis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osmss', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('osois', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('ososi', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('ososis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('ososs', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('ossis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('smois', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('smosi', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('smosis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('smoss', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('smsis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('sosis', 'osmosis');
INSERT INTO public.glossary_spelling VALUES ('dffsi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('dffui', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('dffus', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('dffusi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('dfusi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('diffi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('diffs', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('diffsi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('diffu', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('diffui', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('diffus', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('diffusi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('difsi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('difui', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('difus', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('difusi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('diusi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('ffusi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('iffsi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('iffui', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('iffus', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('iffusi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('ifusi', 'diffusion');
INSERT INTO public.glossary_spelling VALUES ('flo', 'flow');
INSERT INTO public.glossary_spelling VALUES ('flow', 'flow');
INSERT INTO public.glossary_spelling VALUES ('flw', 'flow');
INSERT INTO public.glossary_spelling VALUES ('fow', 'flow');
INSERT INTO public.glossary_spelling VALUES ('low', 'flow');
INSERT INTO public.glossary_spelling VALUES ('motic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('omoic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('omotc', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('omoti', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('omotic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('omtic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('ootic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmoc', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmoi', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmoic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmot', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmotc', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmoti', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmotic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmtc', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmti', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osmtic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osoic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osotc', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osoti', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('osotic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('ostic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('smoic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('smotc', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('smoti', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('smotic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('smtic', 'osmotic');
INSERT INTO public.glossary_spelling VALUES ('sotic', 'osmotic');


--
-- Data for Name: glossary_term; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_term VALUES (1, '1.1 Water', 'Osmosis', 'osmosis', 'Water moves through a membrane towards \(c_2 > c_1\).', 'published', 'osmosis', 'osmosis', 'O', '000001.000001 Water	osmosis	osmosis', 1, 1, true);
INSERT INTO public.glossary_term VALUES (2, '', 'Diffusion', 'diffusion', 'Particles spread out.', 'published', 'diffusion', 'diffusion', 'D', '	diffusion	diffusion', 1, 2, true);
INSERT INTO public.glossary_term VALUES (3, '', 'Unfinished', 'unfinished', 'Not for readers.', 'draft', 'unfinished', 'unfinished', 'U', '	unfinished	unfinished', 1, NULL, true);


--
-- Data for Name: glossary_termlink; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: glossary_termpage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_termpage VALUES (3, '2026-11-23 21:08:11.349813+00', 0, '{"version": 2001, "facts": [], "questions": [], "definition": "<p>Not for readers.</p>"}', 7870099672469537, 0);
INSERT INTO public.glossary_termpage VALUES (2, '2026-11-23 21:08:11.414179+00', 1, '{"version": 2001, "facts": [], "questions": [], "definition": "<p>Particles spread out.</p>"}', 7870099672469537, 0);
INSERT INTO public.glossary_termpage VALUES (1, '2026-11-23 21:08:11.414179+00', 6, '{"version": 2001, "facts": [{"text": "It needs no energy.", "source": "https://example.org/osmosis"}, {"text": "Plants stand by it.", "source": ""}], "questions": [{"kind": "how", "question": "How fast?", "answer": "<p>It depends.</p>"}, {"kind": "evaluate", "question": "Good?", "answer": "<p>Yes.</p>"}], "definition": "<p>Water moves through a membrane towards <math><mrow><msub><mi>c</mi><mn>2</mn></msub><mo>&gt;</mo><msub><mi>c</mi><mn>1</mn></msub></mrow></math>.</p>"}', 7870099672469537, 6);


--
-- Data for Name: glossary_unit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_unit VALUES (1, 1, 'First', 1);
INSERT INTO public.glossary_unit VALUES (2, 2, 'Second', 1);


--
-- Data for Name: glossary_wantedterm; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: study_cardstate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.study_cardstate VALUES (1, 1, 1, 3.5, 5, 739618, 3, 4, 1, 0, 0, '["f1"]', 7, '{"rating": 2}', 1);


--
-- Data for Name: study_key; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.study_key VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000', NULL, 1);


--
-- Data for Name: study_learner; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.study_learner VALUES (1, '2026-01-02', 60);


--
-- Data for Name: study_savedtest; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.study_savedtest VALUES (1, '1-all-wfa-20260601-200', 1);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 58, true);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 127, true);


--
-- Name: auth_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_user_groups_id_seq', 1, false);


--
-- Name: auth_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_user_id_seq', 1, true);


--
-- Name: auth_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_user_user_permissions_id_seq', 1, false);


--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessattempt_id_seq', 1, false);


--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessfailurelog_id_seq', 1, false);


--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 1, false);


--
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 33, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 35, true);


--
-- Name: glossary_alias_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_alias_id_seq', 1, true);


--
-- Name: glossary_change_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_change_id_seq', 3, true);


--
-- Name: glossary_confusedpair_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_confusedpair_id_seq', 1, true);


--
-- Name: glossary_contentversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_contentversion_id_seq', 1, false);


--
-- Name: glossary_course_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_course_id_seq', 1, true);


--
-- Name: glossary_fact_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_fact_id_seq', 2, true);


--
-- Name: glossary_import_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_import_id_seq', 1, false);


--
-- Name: glossary_oldcourseaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_oldcourseaddress_id_seq', 1, false);


--
-- Name: glossary_oldtermaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_oldtermaddress_id_seq', 1, false);


--
-- Name: glossary_report_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_report_id_seq', 1, false);


--
-- Name: glossary_reviewquestion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_reviewquestion_id_seq', 2, true);


--
-- Name: glossary_term_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_term_id_seq', 3, true);


--
-- Name: glossary_termlink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_termlink_id_seq', 1, false);


--
-- Name: glossary_unit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_unit_id_seq', 2, true);


--
-- Name: glossary_wantedterm_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_wantedterm_id_seq', 1, false);


--
-- Name: study_cardstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.study_cardstate_id_seq', 1, true);


--
-- Name: study_key_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.study_key_id_seq', 1, true);


--
-- Name: study_learner_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.study_learner_id_seq', 1, true);


--
-- Name: study_savedtest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.study_savedtest_id_seq', 1, true);


--
-- Name: glossary_alias alias_once_a_term; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_alias
    ADD CONSTRAINT alias_once_a_term UNIQUE (term_id, name);


--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);


--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);


--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);


--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);


--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);


--
-- Name: auth_user_groups auth_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_pkey PRIMARY KEY (id);


--
-- Name: auth_user_groups auth_user_groups_user_id_group_id_94350c0c_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_group_id_94350c0c_uniq UNIQUE (user_id, group_id);


--
-- Name: auth_user auth_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_pkey PRIMARY KEY (id);


--
-- Name: auth_user_user_permissions auth_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_pkey PRIMARY KEY (id);


--
-- Name: auth_user_user_permissions auth_user_user_permissions_user_id_permission_id_14a6b632_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_permission_id_14a6b632_uniq UNIQUE (user_id, permission_id);


--
-- Name: auth_user auth_user_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user
    ADD CONSTRAINT auth_user_username_key UNIQUE (username);


--
-- Name: axes_accessattempt axes_accessattempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);


--
-- Name: axes_accessattempt axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);


--
-- Name: axes_accessattemptexpiration axes_accessattemptexpiration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);


--
-- Name: axes_accessfailurelog axes_accessfailurelog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);


--
-- Name: axes_accesslog axes_accesslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);


--
-- Name: study_cardstate card_once_a_learner; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_cardstate
    ADD CONSTRAINT card_once_a_learner UNIQUE (learner_id, term, rung);


--
-- Name: django_admin_log django_admin_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);


--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);


--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);


--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);


--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);


--
-- Name: glossary_alias glossary_alias_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_alias
    ADD CONSTRAINT glossary_alias_pkey PRIMARY KEY (id);


--
-- Name: glossary_change glossary_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_change
    ADD CONSTRAINT glossary_change_pkey PRIMARY KEY (id);


--
-- Name: glossary_change glossary_change_token_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_change
    ADD CONSTRAINT glossary_change_token_key UNIQUE (token);


--
-- Name: glossary_confusedpair glossary_confusedpair_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_confusedpair
    ADD CONSTRAINT glossary_confusedpair_pkey PRIMARY KEY (id);


--
-- Name: glossary_contentversion glossary_contentversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_contentversion
    ADD CONSTRAINT glossary_contentversion_pkey PRIMARY KEY (id);


--
-- Name: glossary_course glossary_course_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_course
    ADD CONSTRAINT glossary_course_pkey PRIMARY KEY (id);


--
-- Name: glossary_course glossary_course_slug_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_course
    ADD CONSTRAINT glossary_course_slug_key UNIQUE (slug);


--
-- Name: glossary_coursetally glossary_coursetally_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_coursetally
    ADD CONSTRAINT glossary_coursetally_pkey PRIMARY KEY (course_id);


--
-- Name: glossary_fact glossary_fact_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_fact
    ADD CONSTRAINT glossary_fact_pkey PRIMARY KEY (id);


--
-- Name: glossary_fact glossary_fact_uid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_fact
    ADD CONSTRAINT glossary_fact_uid_key UNIQUE (uid);


--
-- Name: glossary_import glossary_import_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_import
    ADD CONSTRAINT glossary_import_pkey PRIMARY KEY (id);


--
-- Name: glossary_linkednames glossary_linkednames_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_linkednames
    ADD CONSTRAINT glossary_linkednames_pkey PRIMARY KEY (course_id);


--
-- Name: glossary_name glossary_name_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_name
    ADD CONSTRAINT glossary_name_pkey PRIMARY KEY (key);


--
-- Name: glossary_oldcourseaddress glossary_oldcourseaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_oldcourseaddress
    ADD CONSTRAINT glossary_oldcourseaddress_pkey PRIMARY KEY (id);


--
-- Name: glossary_oldtermaddress glossary_oldtermaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_oldtermaddress
    ADD CONSTRAINT glossary_oldtermaddress_pkey PRIMARY KEY (id);


--
-- Name: glossary_report glossary_report_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_report
    ADD CONSTRAINT glossary_report_pkey PRIMARY KEY (id);


--
-- Name: glossary_reviewquestion glossary_reviewquestion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_reviewquestion
    ADD CONSTRAINT glossary_reviewquestion_pkey PRIMARY KEY (id);


--
-- Name: glossary_reviewquestion glossary_reviewquestion_uid_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_reviewquestion
    ADD CONSTRAINT glossary_reviewquestion_uid_key UNIQUE (uid);


--
-- Name: glossary_searchtext glossary_searchtext_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_searchtext
    ADD CONSTRAINT glossary_searchtext_pkey PRIMARY KEY (term_id);


--
-- Name: glossary_searchword glossary_searchword_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_searchword
    ADD CONSTRAINT glossary_searchword_pkey PRIMARY KEY (word, rank, key);


--
-- Name: glossary_spelling glossary_spelling_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_spelling
    ADD CONSTRAINT glossary_spelling_pkey PRIMARY KEY (form, word);


--
-- Name: glossary_term glossary_term_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_term
    ADD CONSTRAINT glossary_term_pkey PRIMARY KEY (id);


--
-- Name: glossary_termlink glossary_termlink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_termlink
    ADD CONSTRAINT glossary_termlink_pkey PRIMARY KEY (id);


--
-- Name: glossary_termpage glossary_termpage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_termpage
    ADD CONSTRAINT glossary_termpage_pkey PRIMARY KEY (term_id);


--
-- Name: glossary_unit glossary_unit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_unit
    ADD CONSTRAINT glossary_unit_pkey PRIMARY KEY (id);


--
-- Name: glossary_wantedterm glossary_wantedterm_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_wantedterm
    ADD CONSTRAINT glossary_wantedterm_pkey PRIMARY KEY (id);


--
-- Name: glossary_oldcourseaddress old_course_address_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_oldcourseaddress
    ADD CONSTRAINT old_course_address_once UNIQUE (slug, course_id);


--
-- Name: glossary_oldtermaddress old_term_address_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_oldtermaddress
    ADD CONSTRAINT old_term_address_once UNIQUE (course_id, slug);


--
-- Name: study_cardstate study_cardstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_cardstate
    ADD CONSTRAINT study_cardstate_pkey PRIMARY KEY (id);


--
-- Name: study_key study_key_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_key
    ADD CONSTRAINT study_key_digest_key UNIQUE (digest);


--
-- Name: study_key study_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_key
    ADD CONSTRAINT study_key_pkey PRIMARY KEY (id);


--
-- Name: study_learner study_learner_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_learner
    ADD CONSTRAINT study_learner_pkey PRIMARY KEY (id);


--
-- Name: study_savedtest study_savedtest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_savedtest
    ADD CONSTRAINT study_savedtest_pkey PRIMARY KEY (id);


--
-- Name: glossary_termlink term_link_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_termlink
    ADD CONSTRAINT term_link_once UNIQUE (source_id, target_id);


--
-- Name: glossary_term term_slug_once_a_course; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_term
    ADD CONSTRAINT term_slug_once_a_course UNIQUE (course_id, slug);


--
-- Name: study_savedtest test_once_a_learner; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_savedtest
    ADD CONSTRAINT test_once_a_learner UNIQUE (learner_id, code);


--
-- Name: glossary_unit unit_number_once_a_course; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_unit
    ADD CONSTRAINT unit_number_once_a_course UNIQUE (course_id, number);


--
-- Name: glossary_wantedterm wanted_term_once_a_day; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_wantedterm
    ADD CONSTRAINT wanted_term_once_a_day UNIQUE (day, text);


--
-- Name: alias_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alias_key ON public.glossary_alias USING btree (key);


--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);


--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);


--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);


--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);


--
-- Name: auth_user_groups_group_id_97559544; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_groups_group_id_97559544 ON public.auth_user_groups USING btree (group_id);


--
-- Name: auth_user_groups_user_id_6a12ed8b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_groups_user_id_6a12ed8b ON public.auth_user_groups USING btree (user_id);


--
-- Name: auth_user_user_permissions_permission_id_1fbb5f2c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_user_permissions_permission_id_1fbb5f2c ON public.auth_user_user_permissions USING btree (permission_id);


--
-- Name: auth_user_user_permissions_user_id_a95ead1b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_user_permissions_user_id_a95ead1b ON public.auth_user_user_permissions USING btree (user_id);


--
-- Name: auth_user_username_6821ab7c_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_user_username_6821ab7c_like ON public.auth_user USING btree (username varchar_pattern_ops);


--
-- Name: axes_accessattempt_ip_address_10922d9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);


--
-- Name: axes_accessattempt_user_agent_ad89678b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);


--
-- Name: axes_accessattempt_user_agent_ad89678b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accessattempt_username_3f2d4ca0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);


--
-- Name: axes_accessattempt_username_3f2d4ca0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);


--
-- Name: axes_accessfailurelog_ip_address_2e9f5a7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);


--
-- Name: axes_accessfailurelog_user_agent_ea145dda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);


--
-- Name: axes_accessfailurelog_user_agent_ea145dda_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accessfailurelog_username_a8b7e8a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);


--
-- Name: axes_accessfailurelog_username_a8b7e8a4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);


--
-- Name: axes_accesslog_ip_address_86b417e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);


--
-- Name: axes_accesslog_user_agent_0e659004; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);


--
-- Name: axes_accesslog_user_agent_0e659004_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);


--
-- Name: axes_accesslog_username_df93064b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);


--
-- Name: axes_accesslog_username_df93064b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);


--
-- Name: change_batch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX change_batch ON public.glossary_change USING btree (batch) WHERE (batch IS NOT NULL);


--
-- Name: change_term_version; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX change_term_version ON public.glossary_change USING btree (term_id, version);


--
-- Name: confused_pair_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX confused_pair_once ON public.glossary_confusedpair USING btree (LEAST(term_id, other_id), GREATEST(term_id, other_id));


--
-- Name: course_subject_title; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX course_subject_title ON public.glossary_course USING btree (subject, title);


--
-- Name: django_admin_log_content_type_id_c4bce8eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);


--
-- Name: django_admin_log_user_id_c564eba6; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);


--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);


--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);


--
-- Name: glossary_alias_term_id_8005d506; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_alias_term_id_8005d506 ON public.glossary_alias USING btree (term_id);


--
-- Name: glossary_change_by_id_c573f47b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_change_by_id_c573f47b ON public.glossary_change USING btree (by_id);


--
-- Name: glossary_change_term_id_c885d4d7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_change_term_id_c885d4d7 ON public.glossary_change USING btree (term_id);


--
-- Name: glossary_confusedpair_other_id_ee6eee5c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_confusedpair_other_id_ee6eee5c ON public.glossary_confusedpair USING btree (other_id);


--
-- Name: glossary_confusedpair_term_id_a4f06add; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_confusedpair_term_id_a4f06add ON public.glossary_confusedpair USING btree (term_id);


--
-- Name: glossary_course_slug_66794469_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_course_slug_66794469_like ON public.glossary_course USING btree (slug varchar_pattern_ops);


--
-- Name: glossary_fact_term_id_74feb062; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_fact_term_id_74feb062 ON public.glossary_fact USING btree (term_id);


--
-- Name: glossary_import_by_id_1fc0057c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_import_by_id_1fc0057c ON public.glossary_import USING btree (by_id);


--
-- Name: glossary_name_key_e72bd7df_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_name_key_e72bd7df_like ON public.glossary_name USING btree (key varchar_pattern_ops);


--
-- Name: glossary_oldtermaddress_term_id_1ca3f9d0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_oldtermaddress_term_id_1ca3f9d0 ON public.glossary_oldtermaddress USING btree (term_id);


--
-- Name: glossary_report_term_id_4daa9f50; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_report_term_id_4daa9f50 ON public.glossary_report USING btree (term_id);


--
-- Name: glossary_reviewquestion_term_id_635ce548; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_reviewquestion_term_id_635ce548 ON public.glossary_reviewquestion USING btree (term_id);


--
-- Name: glossary_term_course_id_0a6b8d43; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_term_course_id_0a6b8d43 ON public.glossary_term USING btree (course_id);


--
-- Name: glossary_term_slug_b9211122; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_term_slug_b9211122 ON public.glossary_term USING btree (slug);


--
-- Name: glossary_term_slug_b9211122_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_term_slug_b9211122_like ON public.glossary_term USING btree (slug varchar_pattern_ops);


--
-- Name: glossary_term_unit_id_c4001cfe; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_term_unit_id_c4001cfe ON public.glossary_term USING btree (unit_id);


--
-- Name: glossary_termlink_source_id_6a0a7ad7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_termlink_source_id_6a0a7ad7 ON public.glossary_termlink USING btree (source_id);


--
-- Name: glossary_termlink_target_id_a18ba2cd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_termlink_target_id_a18ba2cd ON public.glossary_termlink USING btree (target_id);


--
-- Name: glossary_unit_course_id_02ee0686; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_unit_course_id_02ee0686 ON public.glossary_unit USING btree (course_id);


--
-- Name: import_course_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX import_course_state ON public.glossary_import USING btree (course_slug, state);


--
-- Name: name_letter_sort; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX name_letter_sort ON public.glossary_name USING btree (letter, sort_text, key);


--
-- Name: report_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX report_open ON public.glossary_report USING btree (closed_at, id DESC);


--
-- Name: report_sender; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX report_sender ON public.glossary_report USING btree (sender, at);


--
-- Name: searchtext_words; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX searchtext_words ON public.glossary_searchtext USING gin (words);


--
-- Name: study_cardstate_learner_id_dd37dbac; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX study_cardstate_learner_id_dd37dbac ON public.study_cardstate USING btree (learner_id);


--
-- Name: study_key_digest_806cdfb5_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX study_key_digest_806cdfb5_like ON public.study_key USING btree (digest varchar_pattern_ops);


--
-- Name: study_key_learner_id_9ab86b86; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX study_key_learner_id_9ab86b86 ON public.study_key USING btree (learner_id);


--
-- Name: study_learner_used_on_068e14e1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX study_learner_used_on_068e14e1 ON public.study_learner USING btree (used_on);


--
-- Name: study_savedtest_learner_id_e5022acd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX study_savedtest_learner_id_e5022acd ON public.study_savedtest USING btree (learner_id);


--
-- Name: term_course_sort; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX term_course_sort ON public.glossary_term USING btree (course_id, sort_text);


--
-- Name: term_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX term_key ON public.glossary_term USING btree (key);


--
-- Name: term_place; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX term_place ON public.glossary_term USING btree (course_id, unit_id, place);


--
-- Name: term_unpublished; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX term_unpublished ON public.glossary_term USING btree (id) WHERE (NOT ((status)::text = 'published'::text));


--
-- Name: termpage_changed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX termpage_changed ON public.glossary_termpage USING btree (changed_at DESC);


--
-- Name: termpage_empty; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX termpage_empty ON public.glossary_termpage USING btree (term_id) WHERE (body IS NULL);


--
-- Name: glossary_alias studyguide_alias_linked; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_linked AFTER INSERT ON public.glossary_alias FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND true)) EXECUTE FUNCTION public.studyguide_alias_linked();


--
-- Name: TRIGGER studyguide_alias_linked ON glossary_alias; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_alias_linked ON public.glossary_alias IS '48b64cfe01daffdd';


--
-- Name: glossary_alias studyguide_alias_linked_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_linked_changed AFTER UPDATE ON public.glossary_alias FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND (((old.term_id IS DISTINCT FROM new.term_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.key)::text IS DISTINCT FROM (new.key)::text)))) EXECUTE FUNCTION public.studyguide_alias_linked_changed();


--
-- Name: TRIGGER studyguide_alias_linked_changed ON glossary_alias; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_alias_linked_changed ON public.glossary_alias IS '72196fca2fe44d49';


--
-- Name: glossary_alias studyguide_alias_linked_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_linked_gone AFTER DELETE ON public.glossary_alias FOR EACH ROW EXECUTE FUNCTION public.studyguide_alias_linked_gone();


--
-- Name: TRIGGER studyguide_alias_linked_gone ON glossary_alias; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_alias_linked_gone ON public.glossary_alias IS 'f3d1d0033735edb1';


--
-- Name: glossary_alias studyguide_alias_name; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_name AFTER INSERT ON public.glossary_alias FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND true)) EXECUTE FUNCTION public.studyguide_alias_name();


--
-- Name: TRIGGER studyguide_alias_name ON glossary_alias; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_alias_name ON public.glossary_alias IS '29a92e778fe123cc';


--
-- Name: glossary_alias studyguide_alias_name_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_name_changed AFTER UPDATE ON public.glossary_alias FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND (((old.term_id IS DISTINCT FROM new.term_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.key)::text IS DISTINCT FROM (new.key)::text)))) EXECUTE FUNCTION public.studyguide_alias_name_changed();


--
-- Name: TRIGGER studyguide_alias_name_changed ON glossary_alias; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_alias_name_changed ON public.glossary_alias IS 'c691f4c615d6ed9c';


--
-- Name: glossary_alias studyguide_alias_name_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_name_gone AFTER DELETE ON public.glossary_alias FOR EACH ROW EXECUTE FUNCTION public.studyguide_alias_name_gone();


--
-- Name: TRIGGER studyguide_alias_name_gone ON glossary_alias; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_alias_name_gone ON public.glossary_alias IS '44a09344f2187a7d';


--
-- Name: glossary_confusedpair studyguide_confusedpair_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_confusedpair_changed AFTER UPDATE ON public.glossary_confusedpair FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND (((old.term_id IS DISTINCT FROM new.term_id) OR (old.other_id IS DISTINCT FROM new.other_id)) OR ((old.difference)::text IS DISTINCT FROM (new.difference)::text)))) EXECUTE FUNCTION public.studyguide_confusedpair_changed();


--
-- Name: TRIGGER studyguide_confusedpair_changed ON glossary_confusedpair; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_confusedpair_changed ON public.glossary_confusedpair IS 'fa4aecc8b8f06873';


--
-- Name: glossary_confusedpair studyguide_confusedpair_off_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_confusedpair_off_page AFTER DELETE ON public.glossary_confusedpair FOR EACH ROW EXECUTE FUNCTION public.studyguide_confusedpair_off_page();


--
-- Name: TRIGGER studyguide_confusedpair_off_page ON glossary_confusedpair; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_confusedpair_off_page ON public.glossary_confusedpair IS '9e6ec7f396828b63';


--
-- Name: glossary_confusedpair studyguide_confusedpair_on_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_confusedpair_on_page AFTER INSERT ON public.glossary_confusedpair FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND true)) EXECUTE FUNCTION public.studyguide_confusedpair_on_page();


--
-- Name: TRIGGER studyguide_confusedpair_on_page ON glossary_confusedpair; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_confusedpair_on_page ON public.glossary_confusedpair IS '168f162d2df05fc6';


--
-- Name: glossary_course studyguide_course_address_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_course_address_changed AFTER UPDATE ON public.glossary_course FOR EACH ROW WHEN (((old.slug)::text IS DISTINCT FROM (new.slug)::text)) EXECUTE FUNCTION public.studyguide_course_address_changed();


--
-- Name: TRIGGER studyguide_course_address_changed ON glossary_course; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_course_address_changed ON public.glossary_course IS '96395c8febfc7d42';


--
-- Name: glossary_course studyguide_course_address_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_course_address_gone AFTER DELETE ON public.glossary_course FOR EACH ROW EXECUTE FUNCTION public.studyguide_course_address_gone();


--
-- Name: TRIGGER studyguide_course_address_gone ON glossary_course; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_course_address_gone ON public.glossary_course IS 'b60c314ca9673eed';


--
-- Name: glossary_course studyguide_course_tally; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_course_tally AFTER INSERT ON public.glossary_course FOR EACH ROW EXECUTE FUNCTION public.studyguide_course_tally();


--
-- Name: TRIGGER studyguide_course_tally ON glossary_course; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_course_tally ON public.glossary_course IS 'f51f8b82532fe9ae';


--
-- Name: glossary_course studyguide_course_tally_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_course_tally_gone AFTER DELETE ON public.glossary_course FOR EACH ROW EXECUTE FUNCTION public.studyguide_course_tally_gone();


--
-- Name: TRIGGER studyguide_course_tally_gone ON glossary_course; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_course_tally_gone ON public.glossary_course IS 'ed7202e79d59aaec';


--
-- Name: glossary_fact studyguide_fact_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_fact_changed AFTER UPDATE ON public.glossary_fact FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND ((((old.term_id IS DISTINCT FROM new.term_id) OR (old."position" IS DISTINCT FROM new."position")) OR (old.text IS DISTINCT FROM new.text)) OR ((old.source)::text IS DISTINCT FROM (new.source)::text)))) EXECUTE FUNCTION public.studyguide_fact_changed();


--
-- Name: TRIGGER studyguide_fact_changed ON glossary_fact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_fact_changed ON public.glossary_fact IS 'bec360e5a64924ca';


--
-- Name: glossary_fact studyguide_fact_off_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_fact_off_page AFTER DELETE ON public.glossary_fact FOR EACH ROW EXECUTE FUNCTION public.studyguide_fact_off_page();


--
-- Name: TRIGGER studyguide_fact_off_page ON glossary_fact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_fact_off_page ON public.glossary_fact IS 'fbf0610156fa7b10';


--
-- Name: glossary_fact studyguide_fact_on_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_fact_on_page AFTER INSERT ON public.glossary_fact FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND true)) EXECUTE FUNCTION public.studyguide_fact_on_page();


--
-- Name: TRIGGER studyguide_fact_on_page ON glossary_fact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_fact_on_page ON public.glossary_fact IS 'c0eba3cabf5e4bae';


--
-- Name: glossary_reviewquestion studyguide_reviewquestion_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_reviewquestion_changed AFTER UPDATE ON public.glossary_reviewquestion FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND (((((old.term_id IS DISTINCT FROM new.term_id) OR (old."position" IS DISTINCT FROM new."position")) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR (old.question IS DISTINCT FROM new.question)) OR (old.answer IS DISTINCT FROM new.answer)))) EXECUTE FUNCTION public.studyguide_reviewquestion_changed();


--
-- Name: TRIGGER studyguide_reviewquestion_changed ON glossary_reviewquestion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_reviewquestion_changed ON public.glossary_reviewquestion IS '6207980811cf2a29';


--
-- Name: glossary_reviewquestion studyguide_reviewquestion_off_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_reviewquestion_off_page AFTER DELETE ON public.glossary_reviewquestion FOR EACH ROW EXECUTE FUNCTION public.studyguide_reviewquestion_off_page();


--
-- Name: TRIGGER studyguide_reviewquestion_off_page ON glossary_reviewquestion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_reviewquestion_off_page ON public.glossary_reviewquestion IS 'b03f9e01b045b21c';


--
-- Name: glossary_reviewquestion studyguide_reviewquestion_on_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_reviewquestion_on_page AFTER INSERT ON public.glossary_reviewquestion FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND true)) EXECUTE FUNCTION public.studyguide_reviewquestion_on_page();


--
-- Name: TRIGGER studyguide_reviewquestion_on_page ON glossary_reviewquestion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_reviewquestion_on_page ON public.glossary_reviewquestion IS 'a15bbc06ef06cae5';


--
-- Name: glossary_name studyguide_search_name; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_search_name AFTER INSERT ON public.glossary_name FOR EACH ROW EXECUTE FUNCTION public.studyguide_search_name();


--
-- Name: TRIGGER studyguide_search_name ON glossary_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_search_name ON public.glossary_name IS 'd6695a46cce48701';


--
-- Name: glossary_name studyguide_search_name_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_search_name_changed AFTER UPDATE ON public.glossary_name FOR EACH ROW WHEN ((((old.key)::text IS DISTINCT FROM (new.key)::text) OR (old.courses IS DISTINCT FROM new.courses))) EXECUTE FUNCTION public.studyguide_search_name_changed();


--
-- Name: TRIGGER studyguide_search_name_changed ON glossary_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_search_name_changed ON public.glossary_name IS 'dcfa80f0eb4995a9';


--
-- Name: glossary_name studyguide_search_name_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_search_name_gone AFTER DELETE ON public.glossary_name FOR EACH ROW EXECUTE FUNCTION public.studyguide_search_name_gone();


--
-- Name: TRIGGER studyguide_search_name_gone ON glossary_name; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_search_name_gone ON public.glossary_name IS 'f6bf9ea4275d140a';


--
-- Name: glossary_term studyguide_search_text; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_search_text AFTER INSERT ON public.glossary_term FOR EACH ROW WHEN (((new.status)::text = 'published'::text)) EXECUTE FUNCTION public.studyguide_search_text();


--
-- Name: TRIGGER studyguide_search_text ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_search_text ON public.glossary_term IS 'ea2ca6774b304531';


--
-- Name: glossary_term studyguide_search_text_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_search_text_changed AFTER UPDATE ON public.glossary_term FOR EACH ROW WHEN ((((old.id IS DISTINCT FROM new.id) OR (old.definition IS DISTINCT FROM new.definition)) OR ((old.status)::text IS DISTINCT FROM (new.status)::text))) EXECUTE FUNCTION public.studyguide_search_text_changed();


--
-- Name: TRIGGER studyguide_search_text_changed ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_search_text_changed ON public.glossary_term IS '269e20882a855a04';


--
-- Name: glossary_term studyguide_search_text_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_search_text_gone AFTER DELETE ON public.glossary_term FOR EACH ROW EXECUTE FUNCTION public.studyguide_search_text_gone();


--
-- Name: TRIGGER studyguide_search_text_gone ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_search_text_gone ON public.glossary_term IS '336f331761313ad5';


--
-- Name: glossary_term studyguide_term_address_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_address_changed AFTER UPDATE ON public.glossary_term FOR EACH ROW WHEN (((old.course_id IS DISTINCT FROM new.course_id) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text))) EXECUTE FUNCTION public.studyguide_term_address_changed();


--
-- Name: TRIGGER studyguide_term_address_changed ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_address_changed ON public.glossary_term IS 'd52e814483c82f03';


--
-- Name: glossary_term studyguide_term_address_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_address_gone AFTER DELETE ON public.glossary_term FOR EACH ROW EXECUTE FUNCTION public.studyguide_term_address_gone();


--
-- Name: TRIGGER studyguide_term_address_gone ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_address_gone ON public.glossary_term IS '6b9cfd6b36602255';


--
-- Name: glossary_term studyguide_term_linked; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_linked AFTER INSERT ON public.glossary_term FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND ((new.status)::text = 'published'::text))) EXECUTE FUNCTION public.studyguide_term_linked();


--
-- Name: TRIGGER studyguide_term_linked ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_linked ON public.glossary_term IS '1bc002f1c40fc2ea';


--
-- Name: glossary_term studyguide_term_linked_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_linked_changed AFTER UPDATE ON public.glossary_term FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND ((((((old.course_id IS DISTINCT FROM new.course_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.key)::text IS DISTINCT FROM (new.key)::text)) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text)) OR ((old.status)::text IS DISTINCT FROM (new.status)::text)) OR (old.linked IS DISTINCT FROM new.linked)))) EXECUTE FUNCTION public.studyguide_term_linked_changed();


--
-- Name: TRIGGER studyguide_term_linked_changed ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_linked_changed ON public.glossary_term IS '0e3b0da92820c662';


--
-- Name: glossary_term studyguide_term_linked_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_linked_gone AFTER DELETE ON public.glossary_term FOR EACH ROW WHEN (((old.status)::text = 'published'::text)) EXECUTE FUNCTION public.studyguide_term_linked_gone();


--
-- Name: TRIGGER studyguide_term_linked_gone ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_linked_gone ON public.glossary_term IS 'e609e7b24f647988';


--
-- Name: glossary_term studyguide_term_name; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_name AFTER INSERT ON public.glossary_term FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND true)) EXECUTE FUNCTION public.studyguide_term_name();


--
-- Name: TRIGGER studyguide_term_name ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_name ON public.glossary_term IS 'afc99bfc979f23ce';


--
-- Name: glossary_term studyguide_term_name_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_name_changed AFTER UPDATE ON public.glossary_term FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND ((((old.course_id IS DISTINCT FROM new.course_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.key)::text IS DISTINCT FROM (new.key)::text)) OR ((old.status)::text IS DISTINCT FROM (new.status)::text)))) EXECUTE FUNCTION public.studyguide_term_name_changed();


--
-- Name: TRIGGER studyguide_term_name_changed ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_name_changed ON public.glossary_term IS 'dd61f054d146b083';


--
-- Name: glossary_term studyguide_term_name_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_name_gone AFTER DELETE ON public.glossary_term FOR EACH ROW EXECUTE FUNCTION public.studyguide_term_name_gone();


--
-- Name: TRIGGER studyguide_term_name_gone ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_name_gone ON public.glossary_term IS 'ebc468ff7178802c';


--
-- Name: glossary_term studyguide_term_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_page AFTER INSERT ON public.glossary_term FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND true)) EXECUTE FUNCTION public.studyguide_term_page();


--
-- Name: TRIGGER studyguide_term_page ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_page ON public.glossary_term IS 'e8f21be004d9434f';


--
-- Name: glossary_term studyguide_term_page_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_page_changed AFTER UPDATE ON public.glossary_term FOR EACH ROW WHEN (((current_setting('studyguide.settling'::text, true) IS DISTINCT FROM 'on'::text) AND ((((((((old.course_id IS DISTINCT FROM new.course_id) OR (old.unit_id IS DISTINCT FROM new.unit_id)) OR ((old.topic)::text IS DISTINCT FROM (new.topic)::text)) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text)) OR (old.definition IS DISTINCT FROM new.definition)) OR ((old.status)::text IS DISTINCT FROM (new.status)::text)) OR (old.linked IS DISTINCT FROM new.linked)))) EXECUTE FUNCTION public.studyguide_term_page_changed();


--
-- Name: TRIGGER studyguide_term_page_changed ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_page_changed ON public.glossary_term IS '7bcc29137faf9d7b';


--
-- Name: glossary_term studyguide_term_page_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_page_gone AFTER DELETE ON public.glossary_term FOR EACH ROW EXECUTE FUNCTION public.studyguide_term_page_gone();


--
-- Name: TRIGGER studyguide_term_page_gone ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_term_page_gone ON public.glossary_term IS '46a2d7b81d0c1249';


--
-- Name: glossary_alias studyguide_version_alias; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_alias AFTER INSERT OR DELETE OR UPDATE ON public.glossary_alias FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_alias();


--
-- Name: TRIGGER studyguide_version_alias ON glossary_alias; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_version_alias ON public.glossary_alias IS 'de1e42be6be37268';


--
-- Name: glossary_confusedpair studyguide_version_confusedpair; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_confusedpair AFTER INSERT OR DELETE OR UPDATE ON public.glossary_confusedpair FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_confusedpair();


--
-- Name: TRIGGER studyguide_version_confusedpair ON glossary_confusedpair; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_version_confusedpair ON public.glossary_confusedpair IS 'be88813d421d5508';


--
-- Name: glossary_course studyguide_version_course; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_course AFTER INSERT OR DELETE OR UPDATE ON public.glossary_course FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_course();


--
-- Name: TRIGGER studyguide_version_course ON glossary_course; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_version_course ON public.glossary_course IS 'a4cf3f993ffeb50d';


--
-- Name: glossary_fact studyguide_version_fact; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_fact AFTER INSERT OR DELETE OR UPDATE ON public.glossary_fact FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_fact();


--
-- Name: TRIGGER studyguide_version_fact ON glossary_fact; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_version_fact ON public.glossary_fact IS '0e63bd1260cd30a9';


--
-- Name: glossary_reviewquestion studyguide_version_reviewquestion; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_reviewquestion AFTER INSERT OR DELETE OR UPDATE ON public.glossary_reviewquestion FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_reviewquestion();


--
-- Name: TRIGGER studyguide_version_reviewquestion ON glossary_reviewquestion; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_version_reviewquestion ON public.glossary_reviewquestion IS 'e36999a01f16740d';


--
-- Name: glossary_term studyguide_version_term; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_term AFTER INSERT OR DELETE OR UPDATE ON public.glossary_term FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_term();


--
-- Name: TRIGGER studyguide_version_term ON glossary_term; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_version_term ON public.glossary_term IS '7aee703d889d3d61';


--
-- Name: glossary_termlink studyguide_version_termlink; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_termlink AFTER INSERT OR DELETE OR UPDATE ON public.glossary_termlink FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_termlink();


--
-- Name: TRIGGER studyguide_version_termlink ON glossary_termlink; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_version_termlink ON public.glossary_termlink IS '7a9339f1f390cecd';


--
-- Name: glossary_unit studyguide_version_unit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_unit AFTER INSERT OR DELETE OR UPDATE ON public.glossary_unit FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_unit();


--
-- Name: TRIGGER studyguide_version_unit ON glossary_unit; Type: COMMENT; Schema: public; Owner: -
--

COMMENT ON TRIGGER studyguide_version_unit ON public.glossary_unit IS 'efb076325f5bf0f8';


--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_user_groups auth_user_groups_group_id_97559544_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_group_id_97559544_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_user_groups auth_user_groups_user_id_6a12ed8b_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_groups
    ADD CONSTRAINT auth_user_groups_user_id_6a12ed8b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_user_user_permissions auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permi_permission_id_1fbb5f2c_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: auth_user_user_permissions auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_user_user_permissions
    ADD CONSTRAINT auth_user_user_permissions_user_id_a95ead1b_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: axes_accessattemptexpiration axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_content_type_id_c4bce8eb_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: django_admin_log django_admin_log_user_id_c564eba6_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_auth_user_id FOREIGN KEY (user_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_alias glossary_alias_term_id_8005d506_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_alias
    ADD CONSTRAINT glossary_alias_term_id_8005d506_fk_glossary_term_id FOREIGN KEY (term_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_change glossary_change_by_id_c573f47b_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_change
    ADD CONSTRAINT glossary_change_by_id_c573f47b_fk_auth_user_id FOREIGN KEY (by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_confusedpair glossary_confusedpair_other_id_ee6eee5c_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_confusedpair
    ADD CONSTRAINT glossary_confusedpair_other_id_ee6eee5c_fk_glossary_term_id FOREIGN KEY (other_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_confusedpair glossary_confusedpair_term_id_a4f06add_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_confusedpair
    ADD CONSTRAINT glossary_confusedpair_term_id_a4f06add_fk_glossary_term_id FOREIGN KEY (term_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_coursetally glossary_coursetally_course_id_ddd739b2_fk_glossary_course_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_coursetally
    ADD CONSTRAINT glossary_coursetally_course_id_ddd739b2_fk_glossary_course_id FOREIGN KEY (course_id) REFERENCES public.glossary_course(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_fact glossary_fact_term_id_74feb062_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_fact
    ADD CONSTRAINT glossary_fact_term_id_74feb062_fk_glossary_term_id FOREIGN KEY (term_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_import glossary_import_by_id_1fc0057c_fk_auth_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_import
    ADD CONSTRAINT glossary_import_by_id_1fc0057c_fk_auth_user_id FOREIGN KEY (by_id) REFERENCES public.auth_user(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_linkednames glossary_linkednames_course_id_ed48c42b_fk_glossary_course_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_linkednames
    ADD CONSTRAINT glossary_linkednames_course_id_ed48c42b_fk_glossary_course_id FOREIGN KEY (course_id) REFERENCES public.glossary_course(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_oldtermaddress glossary_oldtermaddress_term_id_1ca3f9d0_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_oldtermaddress
    ADD CONSTRAINT glossary_oldtermaddress_term_id_1ca3f9d0_fk_glossary_term_id FOREIGN KEY (term_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_report glossary_report_term_id_4daa9f50_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_report
    ADD CONSTRAINT glossary_report_term_id_4daa9f50_fk_glossary_term_id FOREIGN KEY (term_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_reviewquestion glossary_reviewquestion_term_id_635ce548_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_reviewquestion
    ADD CONSTRAINT glossary_reviewquestion_term_id_635ce548_fk_glossary_term_id FOREIGN KEY (term_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_term glossary_term_course_id_0a6b8d43_fk_glossary_course_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_term
    ADD CONSTRAINT glossary_term_course_id_0a6b8d43_fk_glossary_course_id FOREIGN KEY (course_id) REFERENCES public.glossary_course(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_term glossary_term_unit_id_c4001cfe_fk_glossary_unit_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_term
    ADD CONSTRAINT glossary_term_unit_id_c4001cfe_fk_glossary_unit_id FOREIGN KEY (unit_id) REFERENCES public.glossary_unit(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_termlink glossary_termlink_source_id_6a0a7ad7_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_termlink
    ADD CONSTRAINT glossary_termlink_source_id_6a0a7ad7_fk_glossary_term_id FOREIGN KEY (source_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_termlink glossary_termlink_target_id_a18ba2cd_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_termlink
    ADD CONSTRAINT glossary_termlink_target_id_a18ba2cd_fk_glossary_term_id FOREIGN KEY (target_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_termpage glossary_termpage_term_id_b4d7874e_fk_glossary_term_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_termpage
    ADD CONSTRAINT glossary_termpage_term_id_b4d7874e_fk_glossary_term_id FOREIGN KEY (term_id) REFERENCES public.glossary_term(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: glossary_unit glossary_unit_course_id_02ee0686_fk_glossary_course_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_unit
    ADD CONSTRAINT glossary_unit_course_id_02ee0686_fk_glossary_course_id FOREIGN KEY (course_id) REFERENCES public.glossary_course(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: study_cardstate study_cardstate_learner_id_dd37dbac_fk_study_learner_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_cardstate
    ADD CONSTRAINT study_cardstate_learner_id_dd37dbac_fk_study_learner_id FOREIGN KEY (learner_id) REFERENCES public.study_learner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: study_key study_key_learner_id_9ab86b86_fk_study_learner_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_key
    ADD CONSTRAINT study_key_learner_id_9ab86b86_fk_study_learner_id FOREIGN KEY (learner_id) REFERENCES public.study_learner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- Name: study_savedtest study_savedtest_learner_id_e5022acd_fk_study_learner_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.study_savedtest
    ADD CONSTRAINT study_savedtest_learner_id_e5022acd_fk_study_learner_id FOREIGN KEY (learner_id) REFERENCES public.study_learner(id) DEFERRABLE INITIALLY DEFERRED;


--
-- PostgreSQL database dump complete
--


