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
    DELETE FROM glossary_name WHERE key IN (NEW.key) AND key NOT IN (SELECT key FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (NEW.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key)) AS named);
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = body
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
    DELETE FROM glossary_name WHERE key IN (NEW.key, OLD.key) AND key NOT IN (SELECT key FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (NEW.key, OLD.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key, OLD.key)) AS named);
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = body
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
    DELETE FROM glossary_name WHERE key IN (OLD.key) AND key NOT IN (SELECT key FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (OLD.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (OLD.key)) AS named);
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = body
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_confusedpair_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_confusedpair_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id, NEW.other_id, OLD.term_id, OLD.other_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, NEW.other_id, OLD.term_id, OLD.other_id)); RETURN NULL; END $$;


--
-- Name: studyguide_confusedpair_off_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_confusedpair_off_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (OLD.term_id, OLD.other_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id, OLD.other_id)); RETURN NULL; END $$;


--
-- Name: studyguide_confusedpair_on_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_confusedpair_on_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id, NEW.other_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, NEW.other_id)); RETURN NULL; END $$;


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
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_fact_off_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_fact_off_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_fact_on_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_fact_on_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_reviewquestion_changed(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_reviewquestion_changed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_reviewquestion_off_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_reviewquestion_off_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); RETURN NULL; END $$;


--
-- Name: studyguide_reviewquestion_on_page(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_reviewquestion_on_page() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN 
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = statement_timestamp()
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); RETURN NULL; END $$;


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
    DELETE FROM glossary_name WHERE key IN (NEW.key) AND key NOT IN (SELECT key FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (NEW.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key)) AS named); RETURN NULL; END $$;


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
    DELETE FROM glossary_name WHERE key IN (NEW.key, OLD.key) AND key NOT IN (SELECT key FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (NEW.key, OLD.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key, OLD.key)) AS named);
    INSERT INTO glossary_name (key, name, sort_text, letter, courses)
    SELECT key, min(name), min(sort_text), min(letter), count(DISTINCT course_id) FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id)) AS named
    WHERE true GROUP BY key
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, sort_text = excluded.sort_text,
        letter = excluded.letter, courses = excluded.courses;
    DELETE FROM glossary_name WHERE key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id) AND key NOT IN (SELECT key FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id)) AS named); RETURN NULL; END $$;


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
    DELETE FROM glossary_name WHERE key IN (OLD.key) AND key NOT IN (SELECT key FROM (
    SELECT key, name, sort_text, letter, course_id FROM glossary_term WHERE status = 'published' AND key IN (OLD.key)
    UNION ALL
    SELECT a.key, a.name, a.sort_text, a.letter, t.course_id FROM glossary_alias a
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (OLD.key)) AS named); RETURN NULL; END $$;


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
    UPDATE glossary_termpage SET changed_at = statement_timestamp(), revision = revision + 1, body = CASE WHEN NEW.definition = OLD.definition THEN body END
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
    AS $$ BEGIN UPDATE glossary_contentversion SET version = version + 1; RETURN NULL; END $$;


--
-- Name: studyguide_version_confusedpair(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_confusedpair() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = version + 1; RETURN NULL; END $$;


--
-- Name: studyguide_version_course(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_course() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = version + 1; RETURN NULL; END $$;


--
-- Name: studyguide_version_fact(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_fact() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = version + 1; RETURN NULL; END $$;


--
-- Name: studyguide_version_reviewquestion(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_reviewquestion() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = version + 1; RETURN NULL; END $$;


--
-- Name: studyguide_version_term(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_term() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = version + 1; RETURN NULL; END $$;


--
-- Name: studyguide_version_unit(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.studyguide_version_unit() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN UPDATE glossary_contentversion SET version = version + 1; RETURN NULL; END $$;


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
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL
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
    CONSTRAINT term_has_name CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT term_has_slug CHECK ((NOT ((slug)::text = ''::text))),
    CONSTRAINT term_status_known CHECK (((status)::text = ANY ((ARRAY['draft'::character varying, 'published'::character varying])::text[])))
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
-- Name: glossary_termpage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.glossary_termpage (
    term_id bigint NOT NULL,
    changed_at timestamp with time zone DEFAULT statement_timestamp() NOT NULL,
    revision integer DEFAULT 0 NOT NULL,
    body text
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
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES (1, 'Can add alias', 1, 'add_alias');
INSERT INTO public.auth_permission VALUES (2, 'Can change alias', 1, 'change_alias');
INSERT INTO public.auth_permission VALUES (3, 'Can delete alias', 1, 'delete_alias');
INSERT INTO public.auth_permission VALUES (4, 'Can view alias', 1, 'view_alias');
INSERT INTO public.auth_permission VALUES (5, 'Can add often confused with', 2, 'add_confusedpair');
INSERT INTO public.auth_permission VALUES (6, 'Can change often confused with', 2, 'change_confusedpair');
INSERT INTO public.auth_permission VALUES (7, 'Can delete often confused with', 2, 'delete_confusedpair');
INSERT INTO public.auth_permission VALUES (8, 'Can view often confused with', 2, 'view_confusedpair');
INSERT INTO public.auth_permission VALUES (9, 'Can add course', 3, 'add_course');
INSERT INTO public.auth_permission VALUES (10, 'Can change course', 3, 'change_course');
INSERT INTO public.auth_permission VALUES (11, 'Can delete course', 3, 'delete_course');
INSERT INTO public.auth_permission VALUES (12, 'Can view course', 3, 'view_course');
INSERT INTO public.auth_permission VALUES (13, 'Can add fact', 4, 'add_fact');
INSERT INTO public.auth_permission VALUES (14, 'Can change fact', 4, 'change_fact');
INSERT INTO public.auth_permission VALUES (15, 'Can delete fact', 4, 'delete_fact');
INSERT INTO public.auth_permission VALUES (16, 'Can view fact', 4, 'view_fact');
INSERT INTO public.auth_permission VALUES (17, 'Can add name', 5, 'add_name');
INSERT INTO public.auth_permission VALUES (18, 'Can change name', 5, 'change_name');
INSERT INTO public.auth_permission VALUES (19, 'Can delete name', 5, 'delete_name');
INSERT INTO public.auth_permission VALUES (20, 'Can view name', 5, 'view_name');
INSERT INTO public.auth_permission VALUES (21, 'Can add review question', 6, 'add_reviewquestion');
INSERT INTO public.auth_permission VALUES (22, 'Can change review question', 6, 'change_reviewquestion');
INSERT INTO public.auth_permission VALUES (23, 'Can delete review question', 6, 'delete_reviewquestion');
INSERT INTO public.auth_permission VALUES (24, 'Can view review question', 6, 'view_reviewquestion');
INSERT INTO public.auth_permission VALUES (25, 'Can add term', 7, 'add_term');
INSERT INTO public.auth_permission VALUES (26, 'Can change term', 7, 'change_term');
INSERT INTO public.auth_permission VALUES (27, 'Can delete term', 7, 'delete_term');
INSERT INTO public.auth_permission VALUES (28, 'Can view term', 7, 'view_term');
INSERT INTO public.auth_permission VALUES (29, 'Can add unit', 8, 'add_unit');
INSERT INTO public.auth_permission VALUES (30, 'Can change unit', 8, 'change_unit');
INSERT INTO public.auth_permission VALUES (31, 'Can delete unit', 8, 'delete_unit');
INSERT INTO public.auth_permission VALUES (32, 'Can view unit', 8, 'view_unit');
INSERT INTO public.auth_permission VALUES (33, 'Can add content version', 9, 'add_contentversion');
INSERT INTO public.auth_permission VALUES (34, 'Can change content version', 9, 'change_contentversion');
INSERT INTO public.auth_permission VALUES (35, 'Can delete content version', 9, 'delete_contentversion');
INSERT INTO public.auth_permission VALUES (36, 'Can view content version', 9, 'view_contentversion');
INSERT INTO public.auth_permission VALUES (37, 'Can add course tally', 10, 'add_coursetally');
INSERT INTO public.auth_permission VALUES (38, 'Can change course tally', 10, 'change_coursetally');
INSERT INTO public.auth_permission VALUES (39, 'Can delete course tally', 10, 'delete_coursetally');
INSERT INTO public.auth_permission VALUES (40, 'Can view course tally', 10, 'view_coursetally');
INSERT INTO public.auth_permission VALUES (41, 'Can add term page', 11, 'add_termpage');
INSERT INTO public.auth_permission VALUES (42, 'Can change term page', 11, 'change_termpage');
INSERT INTO public.auth_permission VALUES (43, 'Can delete term page', 11, 'delete_termpage');
INSERT INTO public.auth_permission VALUES (44, 'Can view term page', 11, 'view_termpage');
INSERT INTO public.auth_permission VALUES (45, 'Can add log entry', 12, 'add_logentry');
INSERT INTO public.auth_permission VALUES (46, 'Can change log entry', 12, 'change_logentry');
INSERT INTO public.auth_permission VALUES (47, 'Can delete log entry', 12, 'delete_logentry');
INSERT INTO public.auth_permission VALUES (48, 'Can view log entry', 12, 'view_logentry');
INSERT INTO public.auth_permission VALUES (49, 'Can add permission', 13, 'add_permission');
INSERT INTO public.auth_permission VALUES (50, 'Can change permission', 13, 'change_permission');
INSERT INTO public.auth_permission VALUES (51, 'Can delete permission', 13, 'delete_permission');
INSERT INTO public.auth_permission VALUES (52, 'Can view permission', 13, 'view_permission');
INSERT INTO public.auth_permission VALUES (53, 'Can add group', 14, 'add_group');
INSERT INTO public.auth_permission VALUES (54, 'Can change group', 14, 'change_group');
INSERT INTO public.auth_permission VALUES (55, 'Can delete group', 14, 'delete_group');
INSERT INTO public.auth_permission VALUES (56, 'Can view group', 14, 'view_group');
INSERT INTO public.auth_permission VALUES (57, 'Can add user', 15, 'add_user');
INSERT INTO public.auth_permission VALUES (58, 'Can change user', 15, 'change_user');
INSERT INTO public.auth_permission VALUES (59, 'Can delete user', 15, 'delete_user');
INSERT INTO public.auth_permission VALUES (60, 'Can view user', 15, 'view_user');
INSERT INTO public.auth_permission VALUES (61, 'Can add content type', 16, 'add_contenttype');
INSERT INTO public.auth_permission VALUES (62, 'Can change content type', 16, 'change_contenttype');
INSERT INTO public.auth_permission VALUES (63, 'Can delete content type', 16, 'delete_contenttype');
INSERT INTO public.auth_permission VALUES (64, 'Can view content type', 16, 'view_contenttype');
INSERT INTO public.auth_permission VALUES (65, 'Can add session', 17, 'add_session');
INSERT INTO public.auth_permission VALUES (66, 'Can change session', 17, 'change_session');
INSERT INTO public.auth_permission VALUES (67, 'Can delete session', 17, 'delete_session');
INSERT INTO public.auth_permission VALUES (68, 'Can view session', 17, 'view_session');


--
-- Data for Name: auth_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_user VALUES (1, 'pbkdf2_sha256$1000000$iEIcdnUtfG3whXVMBskSpv$YIFF4AZHjd/mdSu2aA1Q7IoPn9XmC/45O07FhzCkGjE=', NULL, false, 'editor', '', '', '', true, true, '2026-11-23 18:33:12.424408+00');


--
-- Data for Name: auth_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: auth_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_admin_log; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES (1, 'glossary', 'alias');
INSERT INTO public.django_content_type VALUES (2, 'glossary', 'confusedpair');
INSERT INTO public.django_content_type VALUES (3, 'glossary', 'course');
INSERT INTO public.django_content_type VALUES (4, 'glossary', 'fact');
INSERT INTO public.django_content_type VALUES (5, 'glossary', 'name');
INSERT INTO public.django_content_type VALUES (6, 'glossary', 'reviewquestion');
INSERT INTO public.django_content_type VALUES (7, 'glossary', 'term');
INSERT INTO public.django_content_type VALUES (8, 'glossary', 'unit');
INSERT INTO public.django_content_type VALUES (9, 'glossary', 'contentversion');
INSERT INTO public.django_content_type VALUES (10, 'glossary', 'coursetally');
INSERT INTO public.django_content_type VALUES (11, 'glossary', 'termpage');
INSERT INTO public.django_content_type VALUES (12, 'admin', 'logentry');
INSERT INTO public.django_content_type VALUES (13, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (14, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (15, 'auth', 'user');
INSERT INTO public.django_content_type VALUES (16, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (17, 'sessions', 'session');


--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES (1, 'contenttypes', '0001_initial', '2026-11-23 18:33:10.184364+00');
INSERT INTO public.django_migrations VALUES (2, 'auth', '0001_initial', '2026-11-23 18:33:10.304286+00');
INSERT INTO public.django_migrations VALUES (3, 'admin', '0001_initial', '2026-11-23 18:33:10.366086+00');
INSERT INTO public.django_migrations VALUES (4, 'admin', '0002_logentry_remove_auto_add', '2026-11-23 18:33:10.385583+00');
INSERT INTO public.django_migrations VALUES (5, 'admin', '0003_logentry_add_action_flag_choices', '2026-11-23 18:33:10.395653+00');
INSERT INTO public.django_migrations VALUES (6, 'contenttypes', '0002_remove_content_type_name', '2026-11-23 18:33:10.467084+00');
INSERT INTO public.django_migrations VALUES (7, 'auth', '0002_alter_permission_name_max_length', '2026-11-23 18:33:10.498834+00');
INSERT INTO public.django_migrations VALUES (8, 'auth', '0003_alter_user_email_max_length', '2026-11-23 18:33:10.536132+00');
INSERT INTO public.django_migrations VALUES (9, 'auth', '0004_alter_user_username_opts', '2026-11-23 18:33:10.551274+00');
INSERT INTO public.django_migrations VALUES (10, 'auth', '0005_alter_user_last_login_null', '2026-11-23 18:33:10.573903+00');
INSERT INTO public.django_migrations VALUES (11, 'auth', '0006_require_contenttypes_0002', '2026-11-23 18:33:10.576729+00');
INSERT INTO public.django_migrations VALUES (12, 'auth', '0007_alter_validators_add_error_messages', '2026-11-23 18:33:10.593459+00');
INSERT INTO public.django_migrations VALUES (13, 'auth', '0008_alter_user_username_max_length', '2026-11-23 18:33:10.630934+00');
INSERT INTO public.django_migrations VALUES (14, 'auth', '0009_alter_user_last_name_max_length', '2026-11-23 18:33:10.652838+00');
INSERT INTO public.django_migrations VALUES (15, 'auth', '0010_alter_group_name_max_length', '2026-11-23 18:33:10.680225+00');
INSERT INTO public.django_migrations VALUES (16, 'auth', '0011_update_proxy_permissions', '2026-11-23 18:33:10.692819+00');
INSERT INTO public.django_migrations VALUES (17, 'auth', '0012_alter_user_first_name_max_length', '2026-11-23 18:33:10.733845+00');
INSERT INTO public.django_migrations VALUES (18, 'glossary', '0001_initial', '2026-11-23 18:33:11.938281+00');
INSERT INTO public.django_migrations VALUES (19, 'sessions', '0001_initial', '2026-11-23 18:33:11.965521+00');


--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: glossary_alias; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_alias VALUES (1, 'osmotic flow', 'osmotic flow', 'osmotic flow', 'O', 1);


--
-- Data for Name: glossary_confusedpair; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_confusedpair VALUES (1, 'Diffusion moves what is dissolved.', 2, 1);


--
-- Data for Name: glossary_contentversion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_contentversion VALUES (1, 9);


--
-- Data for Name: glossary_course; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_course VALUES (1, 'kept', 'A kept course', 'Releases', 'With **every** kind of row.', '', '', '', '');


--
-- Data for Name: glossary_coursetally; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_coursetally VALUES (1, 2, '2026-11-23 18:33:12.366262+00');


--
-- Data for Name: glossary_fact; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_fact VALUES (1, '318c601f-3bbd-4056-adaa-42ab2747fd38', 1, 'It needs no energy.', 'https://example.org/osmosis', 1);
INSERT INTO public.glossary_fact VALUES (2, '094ad9f4-f46b-45c7-b0ea-230f0f46ae34', 2, 'Plants stand by it.', '', 1);


--
-- Data for Name: glossary_name; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_name VALUES ('osmosis', 'Osmosis', 'osmosis', 'O', 1);
INSERT INTO public.glossary_name VALUES ('diffusion', 'Diffusion', 'diffusion', 'D', 1);
INSERT INTO public.glossary_name VALUES ('osmotic flow', 'osmotic flow', 'osmotic flow', 'O', 1);


--
-- Data for Name: glossary_reviewquestion; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_reviewquestion VALUES (1, '6d3206ab-61a6-4f94-981f-b075c2a033e0', 1, 'how', 'How fast?', 'It depends.', 1);
INSERT INTO public.glossary_reviewquestion VALUES (2, 'be146c06-b2e2-4c52-b9b7-a0e48387db91', 2, 'evaluate', 'Good?', 'Yes.', 1);


--
-- Data for Name: glossary_term; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_term VALUES (1, '1.1 Water', 'Osmosis', 'osmosis', 'Water moves through a membrane towards \(c_2 > c_1\).', 'published', 'osmosis', 'osmosis', 'O', '000001.000001 Water	osmosis	osmosis', 1, 1);
INSERT INTO public.glossary_term VALUES (2, '', 'Diffusion', 'diffusion', 'Particles spread out.', 'published', 'diffusion', 'diffusion', 'D', '	diffusion	diffusion', 1, 2);
INSERT INTO public.glossary_term VALUES (3, '', 'Unfinished', 'unfinished', 'Not for readers.', 'draft', 'unfinished', 'unfinished', 'U', '	unfinished	unfinished', 1, NULL);


--
-- Data for Name: glossary_termpage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_termpage VALUES (2, '2026-11-23 18:33:12.366262+00', 1, '{"version": 1, "facts": [], "questions": [], "definition": "<p>Particles spread out.</p>"}');
INSERT INTO public.glossary_termpage VALUES (1, '2026-11-23 18:33:12.366262+00', 6, '{"version": 1, "facts": [{"text": "It needs no energy.", "source": "https://example.org/osmosis"}, {"text": "Plants stand by it.", "source": ""}], "questions": [{"kind": "how", "question": "How fast?", "answer": "<p>It depends.</p>"}, {"kind": "evaluate", "question": "Good?", "answer": "<p>Yes.</p>"}], "definition": "<p>Water moves through a membrane towards <math><mrow><msub><mi>c</mi><mn>2</mn></msub><mo>&gt;</mo><msub><mi>c</mi><mn>1</mn></msub></mrow></math>.</p>"}');
INSERT INTO public.glossary_termpage VALUES (3, '2026-11-23 18:33:12.3213+00', 0, '{"version": 1, "facts": [], "questions": [], "definition": "<p>Not for readers.</p>"}');


--
-- Data for Name: glossary_unit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.glossary_unit VALUES (1, 1, 'First', 1);
INSERT INTO public.glossary_unit VALUES (2, 2, 'Second', 1);


--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);


--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);


--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 68, true);


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
-- Name: django_admin_log_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_admin_log_id_seq', 1, false);


--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 17, true);


--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 19, true);


--
-- Name: glossary_alias_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_alias_id_seq', 1, true);


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
-- Name: glossary_reviewquestion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_reviewquestion_id_seq', 2, true);


--
-- Name: glossary_term_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_term_id_seq', 3, true);


--
-- Name: glossary_unit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.glossary_unit_id_seq', 2, true);


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
-- Name: glossary_name glossary_name_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_name
    ADD CONSTRAINT glossary_name_pkey PRIMARY KEY (key);


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
-- Name: glossary_term glossary_term_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_term
    ADD CONSTRAINT glossary_term_pkey PRIMARY KEY (id);


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
-- Name: glossary_term term_slug_once_a_course; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_term
    ADD CONSTRAINT term_slug_once_a_course UNIQUE (course_id, slug);


--
-- Name: glossary_unit unit_number_once_a_course; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.glossary_unit
    ADD CONSTRAINT unit_number_once_a_course UNIQUE (course_id, number);


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
-- Name: glossary_name_key_e72bd7df_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_name_key_e72bd7df_like ON public.glossary_name USING btree (key varchar_pattern_ops);


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
-- Name: glossary_unit_course_id_02ee0686; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX glossary_unit_course_id_02ee0686 ON public.glossary_unit USING btree (course_id);


--
-- Name: name_letter_sort; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX name_letter_sort ON public.glossary_name USING btree (letter, sort_text, key);


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
-- Name: termpage_changed; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX termpage_changed ON public.glossary_termpage USING btree (changed_at DESC);


--
-- Name: glossary_alias studyguide_alias_name; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_name AFTER INSERT ON public.glossary_alias FOR EACH ROW EXECUTE FUNCTION public.studyguide_alias_name();


--
-- Name: glossary_alias studyguide_alias_name_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_name_changed AFTER UPDATE ON public.glossary_alias FOR EACH ROW WHEN ((((old.term_id IS DISTINCT FROM new.term_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.key)::text IS DISTINCT FROM (new.key)::text))) EXECUTE FUNCTION public.studyguide_alias_name_changed();


--
-- Name: glossary_alias studyguide_alias_name_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_alias_name_gone AFTER DELETE ON public.glossary_alias FOR EACH ROW EXECUTE FUNCTION public.studyguide_alias_name_gone();


--
-- Name: glossary_confusedpair studyguide_confusedpair_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_confusedpair_changed AFTER UPDATE ON public.glossary_confusedpair FOR EACH ROW WHEN ((((old.term_id IS DISTINCT FROM new.term_id) OR (old.other_id IS DISTINCT FROM new.other_id)) OR ((old.difference)::text IS DISTINCT FROM (new.difference)::text))) EXECUTE FUNCTION public.studyguide_confusedpair_changed();


--
-- Name: glossary_confusedpair studyguide_confusedpair_off_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_confusedpair_off_page AFTER DELETE ON public.glossary_confusedpair FOR EACH ROW EXECUTE FUNCTION public.studyguide_confusedpair_off_page();


--
-- Name: glossary_confusedpair studyguide_confusedpair_on_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_confusedpair_on_page AFTER INSERT ON public.glossary_confusedpair FOR EACH ROW EXECUTE FUNCTION public.studyguide_confusedpair_on_page();


--
-- Name: glossary_course studyguide_course_tally; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_course_tally AFTER INSERT ON public.glossary_course FOR EACH ROW EXECUTE FUNCTION public.studyguide_course_tally();


--
-- Name: glossary_course studyguide_course_tally_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_course_tally_gone AFTER DELETE ON public.glossary_course FOR EACH ROW EXECUTE FUNCTION public.studyguide_course_tally_gone();


--
-- Name: glossary_fact studyguide_fact_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_fact_changed AFTER UPDATE ON public.glossary_fact FOR EACH ROW WHEN (((((old.term_id IS DISTINCT FROM new.term_id) OR (old."position" IS DISTINCT FROM new."position")) OR (old.text IS DISTINCT FROM new.text)) OR ((old.source)::text IS DISTINCT FROM (new.source)::text))) EXECUTE FUNCTION public.studyguide_fact_changed();


--
-- Name: glossary_fact studyguide_fact_off_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_fact_off_page AFTER DELETE ON public.glossary_fact FOR EACH ROW EXECUTE FUNCTION public.studyguide_fact_off_page();


--
-- Name: glossary_fact studyguide_fact_on_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_fact_on_page AFTER INSERT ON public.glossary_fact FOR EACH ROW EXECUTE FUNCTION public.studyguide_fact_on_page();


--
-- Name: glossary_reviewquestion studyguide_reviewquestion_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_reviewquestion_changed AFTER UPDATE ON public.glossary_reviewquestion FOR EACH ROW WHEN ((((((old.term_id IS DISTINCT FROM new.term_id) OR (old."position" IS DISTINCT FROM new."position")) OR ((old.kind)::text IS DISTINCT FROM (new.kind)::text)) OR (old.question IS DISTINCT FROM new.question)) OR (old.answer IS DISTINCT FROM new.answer))) EXECUTE FUNCTION public.studyguide_reviewquestion_changed();


--
-- Name: glossary_reviewquestion studyguide_reviewquestion_off_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_reviewquestion_off_page AFTER DELETE ON public.glossary_reviewquestion FOR EACH ROW EXECUTE FUNCTION public.studyguide_reviewquestion_off_page();


--
-- Name: glossary_reviewquestion studyguide_reviewquestion_on_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_reviewquestion_on_page AFTER INSERT ON public.glossary_reviewquestion FOR EACH ROW EXECUTE FUNCTION public.studyguide_reviewquestion_on_page();


--
-- Name: glossary_term studyguide_term_name; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_name AFTER INSERT ON public.glossary_term FOR EACH ROW EXECUTE FUNCTION public.studyguide_term_name();


--
-- Name: glossary_term studyguide_term_name_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_name_changed AFTER UPDATE ON public.glossary_term FOR EACH ROW WHEN (((((old.course_id IS DISTINCT FROM new.course_id) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.key)::text IS DISTINCT FROM (new.key)::text)) OR ((old.status)::text IS DISTINCT FROM (new.status)::text))) EXECUTE FUNCTION public.studyguide_term_name_changed();


--
-- Name: glossary_term studyguide_term_name_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_name_gone AFTER DELETE ON public.glossary_term FOR EACH ROW EXECUTE FUNCTION public.studyguide_term_name_gone();


--
-- Name: glossary_term studyguide_term_page; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_page AFTER INSERT ON public.glossary_term FOR EACH ROW EXECUTE FUNCTION public.studyguide_term_page();


--
-- Name: glossary_term studyguide_term_page_changed; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_page_changed AFTER UPDATE ON public.glossary_term FOR EACH ROW WHEN ((((((((old.course_id IS DISTINCT FROM new.course_id) OR (old.unit_id IS DISTINCT FROM new.unit_id)) OR ((old.topic)::text IS DISTINCT FROM (new.topic)::text)) OR ((old.name)::text IS DISTINCT FROM (new.name)::text)) OR ((old.slug)::text IS DISTINCT FROM (new.slug)::text)) OR (old.definition IS DISTINCT FROM new.definition)) OR ((old.status)::text IS DISTINCT FROM (new.status)::text))) EXECUTE FUNCTION public.studyguide_term_page_changed();


--
-- Name: glossary_term studyguide_term_page_gone; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_term_page_gone AFTER DELETE ON public.glossary_term FOR EACH ROW EXECUTE FUNCTION public.studyguide_term_page_gone();


--
-- Name: glossary_alias studyguide_version_alias; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_alias AFTER INSERT OR DELETE OR UPDATE ON public.glossary_alias FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_alias();


--
-- Name: glossary_confusedpair studyguide_version_confusedpair; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_confusedpair AFTER INSERT OR DELETE OR UPDATE ON public.glossary_confusedpair FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_confusedpair();


--
-- Name: glossary_course studyguide_version_course; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_course AFTER INSERT OR DELETE OR UPDATE ON public.glossary_course FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_course();


--
-- Name: glossary_fact studyguide_version_fact; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_fact AFTER INSERT OR DELETE OR UPDATE ON public.glossary_fact FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_fact();


--
-- Name: glossary_reviewquestion studyguide_version_reviewquestion; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_reviewquestion AFTER INSERT OR DELETE OR UPDATE ON public.glossary_reviewquestion FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_reviewquestion();


--
-- Name: glossary_term studyguide_version_term; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_term AFTER INSERT OR DELETE OR UPDATE ON public.glossary_term FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_term();


--
-- Name: glossary_unit studyguide_version_unit; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER studyguide_version_unit AFTER INSERT OR DELETE OR UPDATE ON public.glossary_unit FOR EACH STATEMENT EXECUTE FUNCTION public.studyguide_version_unit();


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
-- PostgreSQL database dump complete
--


