BEGIN TRANSACTION;
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,1,'add_alias','Can add alias');
INSERT INTO "auth_permission" VALUES(2,1,'change_alias','Can change alias');
INSERT INTO "auth_permission" VALUES(3,1,'delete_alias','Can delete alias');
INSERT INTO "auth_permission" VALUES(4,1,'view_alias','Can view alias');
INSERT INTO "auth_permission" VALUES(5,2,'add_confusedpair','Can add often confused with');
INSERT INTO "auth_permission" VALUES(6,2,'change_confusedpair','Can change often confused with');
INSERT INTO "auth_permission" VALUES(7,2,'delete_confusedpair','Can delete often confused with');
INSERT INTO "auth_permission" VALUES(8,2,'view_confusedpair','Can view often confused with');
INSERT INTO "auth_permission" VALUES(9,3,'add_course','Can add course');
INSERT INTO "auth_permission" VALUES(10,3,'change_course','Can change course');
INSERT INTO "auth_permission" VALUES(11,3,'delete_course','Can delete course');
INSERT INTO "auth_permission" VALUES(12,3,'view_course','Can view course');
INSERT INTO "auth_permission" VALUES(13,4,'add_fact','Can add fact');
INSERT INTO "auth_permission" VALUES(14,4,'change_fact','Can change fact');
INSERT INTO "auth_permission" VALUES(15,4,'delete_fact','Can delete fact');
INSERT INTO "auth_permission" VALUES(16,4,'view_fact','Can view fact');
INSERT INTO "auth_permission" VALUES(17,5,'add_name','Can add name');
INSERT INTO "auth_permission" VALUES(18,5,'change_name','Can change name');
INSERT INTO "auth_permission" VALUES(19,5,'delete_name','Can delete name');
INSERT INTO "auth_permission" VALUES(20,5,'view_name','Can view name');
INSERT INTO "auth_permission" VALUES(21,6,'add_reviewquestion','Can add review question');
INSERT INTO "auth_permission" VALUES(22,6,'change_reviewquestion','Can change review question');
INSERT INTO "auth_permission" VALUES(23,6,'delete_reviewquestion','Can delete review question');
INSERT INTO "auth_permission" VALUES(24,6,'view_reviewquestion','Can view review question');
INSERT INTO "auth_permission" VALUES(25,7,'add_term','Can add term');
INSERT INTO "auth_permission" VALUES(26,7,'change_term','Can change term');
INSERT INTO "auth_permission" VALUES(27,7,'delete_term','Can delete term');
INSERT INTO "auth_permission" VALUES(28,7,'view_term','Can view term');
INSERT INTO "auth_permission" VALUES(29,8,'add_unit','Can add unit');
INSERT INTO "auth_permission" VALUES(30,8,'change_unit','Can change unit');
INSERT INTO "auth_permission" VALUES(31,8,'delete_unit','Can delete unit');
INSERT INTO "auth_permission" VALUES(32,8,'view_unit','Can view unit');
INSERT INTO "auth_permission" VALUES(33,9,'add_contentversion','Can add content version');
INSERT INTO "auth_permission" VALUES(34,9,'change_contentversion','Can change content version');
INSERT INTO "auth_permission" VALUES(35,9,'delete_contentversion','Can delete content version');
INSERT INTO "auth_permission" VALUES(36,9,'view_contentversion','Can view content version');
INSERT INTO "auth_permission" VALUES(37,10,'add_coursetally','Can add course tally');
INSERT INTO "auth_permission" VALUES(38,10,'change_coursetally','Can change course tally');
INSERT INTO "auth_permission" VALUES(39,10,'delete_coursetally','Can delete course tally');
INSERT INTO "auth_permission" VALUES(40,10,'view_coursetally','Can view course tally');
INSERT INTO "auth_permission" VALUES(41,11,'add_termpage','Can add term page');
INSERT INTO "auth_permission" VALUES(42,11,'change_termpage','Can change term page');
INSERT INTO "auth_permission" VALUES(43,11,'delete_termpage','Can delete term page');
INSERT INTO "auth_permission" VALUES(44,11,'view_termpage','Can view term page');
INSERT INTO "auth_permission" VALUES(45,12,'add_logentry','Can add log entry');
INSERT INTO "auth_permission" VALUES(46,12,'change_logentry','Can change log entry');
INSERT INTO "auth_permission" VALUES(47,12,'delete_logentry','Can delete log entry');
INSERT INTO "auth_permission" VALUES(48,12,'view_logentry','Can view log entry');
INSERT INTO "auth_permission" VALUES(49,13,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(50,13,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(51,13,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(52,13,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(53,14,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(54,14,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(55,14,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(56,14,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(57,15,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(58,15,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(59,15,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(60,15,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(61,16,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(62,16,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(63,16,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(64,16,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(65,17,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(66,17,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(67,17,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(68,17,'view_session','Can view session');
CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL);
INSERT INTO "auth_user" VALUES(1,'pbkdf2_sha256$1000000$qOkb34S04wV8zfoqZ6ChAx$jZd2HmBvHlYdZ8XZkNUwdHwdAH1FFaUSAu+W8jlgXU0=',NULL,0,'editor','','',1,1,'2026-11-23 18:33:04.991240','');
CREATE TABLE "auth_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "django_admin_log" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" text NULL, "object_repr" varchar(200) NOT NULL, "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0), "change_message" text NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "action_time" datetime NOT NULL);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'glossary','alias');
INSERT INTO "django_content_type" VALUES(2,'glossary','confusedpair');
INSERT INTO "django_content_type" VALUES(3,'glossary','course');
INSERT INTO "django_content_type" VALUES(4,'glossary','fact');
INSERT INTO "django_content_type" VALUES(5,'glossary','name');
INSERT INTO "django_content_type" VALUES(6,'glossary','reviewquestion');
INSERT INTO "django_content_type" VALUES(7,'glossary','term');
INSERT INTO "django_content_type" VALUES(8,'glossary','unit');
INSERT INTO "django_content_type" VALUES(9,'glossary','contentversion');
INSERT INTO "django_content_type" VALUES(10,'glossary','coursetally');
INSERT INTO "django_content_type" VALUES(11,'glossary','termpage');
INSERT INTO "django_content_type" VALUES(12,'admin','logentry');
INSERT INTO "django_content_type" VALUES(13,'auth','permission');
INSERT INTO "django_content_type" VALUES(14,'auth','group');
INSERT INTO "django_content_type" VALUES(15,'auth','user');
INSERT INTO "django_content_type" VALUES(16,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(17,'sessions','session');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-23 18:33:02.595024');
INSERT INTO "django_migrations" VALUES(2,'auth','0001_initial','2026-11-23 18:33:02.659080');
INSERT INTO "django_migrations" VALUES(3,'admin','0001_initial','2026-11-23 18:33:02.690255');
INSERT INTO "django_migrations" VALUES(4,'admin','0002_logentry_remove_auto_add','2026-11-23 18:33:02.724929');
INSERT INTO "django_migrations" VALUES(5,'admin','0003_logentry_add_action_flag_choices','2026-11-23 18:33:02.748995');
INSERT INTO "django_migrations" VALUES(6,'contenttypes','0002_remove_content_type_name','2026-11-23 18:33:02.800795');
INSERT INTO "django_migrations" VALUES(7,'auth','0002_alter_permission_name_max_length','2026-11-23 18:33:02.845100');
INSERT INTO "django_migrations" VALUES(8,'auth','0003_alter_user_email_max_length','2026-11-23 18:33:02.876603');
INSERT INTO "django_migrations" VALUES(9,'auth','0004_alter_user_username_opts','2026-11-23 18:33:02.908632');
INSERT INTO "django_migrations" VALUES(10,'auth','0005_alter_user_last_login_null','2026-11-23 18:33:02.938800');
INSERT INTO "django_migrations" VALUES(11,'auth','0006_require_contenttypes_0002','2026-11-23 18:33:02.944212');
INSERT INTO "django_migrations" VALUES(12,'auth','0007_alter_validators_add_error_messages','2026-11-23 18:33:02.974799');
INSERT INTO "django_migrations" VALUES(13,'auth','0008_alter_user_username_max_length','2026-11-23 18:33:03.008012');
INSERT INTO "django_migrations" VALUES(14,'auth','0009_alter_user_last_name_max_length','2026-11-23 18:33:03.046076');
INSERT INTO "django_migrations" VALUES(15,'auth','0010_alter_group_name_max_length','2026-11-23 18:33:03.092629');
INSERT INTO "django_migrations" VALUES(16,'auth','0011_update_proxy_permissions','2026-11-23 18:33:03.118740');
INSERT INTO "django_migrations" VALUES(17,'auth','0012_alter_user_first_name_max_length','2026-11-23 18:33:03.163554');
INSERT INTO "django_migrations" VALUES(18,'glossary','0001_initial','2026-11-23 18:33:03.976504');
INSERT INTO "django_migrations" VALUES(19,'sessions','0001_initial','2026-11-23 18:33:04.545623');
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "glossary_alias" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "key" varchar(400) NOT NULL, "sort_text" varchar(400) NOT NULL, "letter" varchar(8) NOT NULL, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "alias_once_a_term" UNIQUE ("term_id", "name"), CONSTRAINT "alias_has_name" CHECK (NOT ("name" = '')));
INSERT INTO "glossary_alias" VALUES(1,'osmotic flow','osmotic flow','osmotic flow','O',1);
CREATE TABLE "glossary_confusedpair" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "difference" varchar(1000) NOT NULL, "other_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "confused_pair_of_two" CHECK (NOT ("term_id" = ("other_id"))));
INSERT INTO "glossary_confusedpair" VALUES(1,'Diffusion moves what is dissolved.',2,1);
CREATE TABLE "glossary_contentversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" bigint NOT NULL, CONSTRAINT "one_content_version" CHECK ("id" = 1));
INSERT INTO "glossary_contentversion" VALUES(1,13);
CREATE TABLE "glossary_course" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(100) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "subject" varchar(100) NOT NULL, "description" text NOT NULL, "license" varchar(100) NOT NULL, "license_url" varchar(200) NOT NULL, "attribution" text NOT NULL, "source_url" varchar(200) NOT NULL, CONSTRAINT "course_has_slug" CHECK (NOT ("slug" = '')));
INSERT INTO "glossary_course" VALUES(1,'kept','A kept course','Releases','With **every** kind of row.','','','','');
CREATE TABLE "glossary_coursetally" ("course_id" bigint NOT NULL PRIMARY KEY REFERENCES "glossary_course" ("id") DEFERRABLE INITIALLY DEFERRED, "terms" integer DEFAULT 0 NOT NULL, "changed_at" datetime DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')) NOT NULL);
INSERT INTO "glossary_coursetally" VALUES(1,2,'2026-11-23 18:33:04.946');
CREATE TABLE "glossary_fact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "text" text NOT NULL, "source" varchar(500) NOT NULL, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "fact_has_text" CHECK (NOT ("text" = '')));
INSERT INTO "glossary_fact" VALUES(1,'1441ac8e862c4449b2d1009091eff188',1,'It needs no energy.','https://example.org/osmosis',1);
INSERT INTO "glossary_fact" VALUES(2,'1030e292729b44e4a40f5e348f2af0ab',2,'Plants stand by it.','',1);
CREATE TABLE "glossary_name" ("key" varchar(400) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL, "sort_text" varchar(400) NOT NULL, "letter" varchar(8) NOT NULL, "courses" integer NOT NULL);
INSERT INTO "glossary_name" VALUES('osmosis','Osmosis','osmosis','O',1);
INSERT INTO "glossary_name" VALUES('diffusion','Diffusion','diffusion','D',1);
INSERT INTO "glossary_name" VALUES('osmotic flow','osmotic flow','osmotic flow','O',1);
CREATE TABLE "glossary_reviewquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "kind" varchar(8) NOT NULL, "question" text NOT NULL, "answer" text NOT NULL, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "question_has_text" CHECK (NOT ("question" = '')), CONSTRAINT "question_kind_known" CHECK ("kind" IN ('how', 'discuss', 'evaluate')));
INSERT INTO "glossary_reviewquestion" VALUES(1,'fd0bfcb3e8694a37a0e6d3ca23604e18',1,'how','How fast?','It depends.',1);
INSERT INTO "glossary_reviewquestion" VALUES(2,'4afae1b3d190495dabe0daa3faaf68fa',2,'evaluate','Good?','Yes.',1);
CREATE TABLE "glossary_term" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "topic" varchar(200) NOT NULL, "name" varchar(200) NOT NULL, "slug" varchar(100) NOT NULL, "definition" text NOT NULL, "status" varchar(10) NOT NULL, "key" varchar(400) NOT NULL, "sort_text" varchar(400) NOT NULL, "letter" varchar(8) NOT NULL, "place" varchar(400) NOT NULL, "course_id" bigint NOT NULL REFERENCES "glossary_course" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NULL REFERENCES "glossary_unit" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "term_slug_once_a_course" UNIQUE ("course_id", "slug"), CONSTRAINT "term_has_slug" CHECK (NOT ("slug" = '')), CONSTRAINT "term_has_name" CHECK (NOT ("name" = '')), CONSTRAINT "term_status_known" CHECK ("status" IN ('draft', 'published')));
INSERT INTO "glossary_term" VALUES(1,'1.1 Water','Osmosis','osmosis','Water moves through a membrane towards \(c_2 > c_1\).','published','osmosis','osmosis','O','000001.000001 Water	osmosis	osmosis',1,1);
INSERT INTO "glossary_term" VALUES(2,'','Diffusion','diffusion','Particles spread out.','published','diffusion','diffusion','D','	diffusion	diffusion',1,2);
INSERT INTO "glossary_term" VALUES(3,'','Unfinished','unfinished','Not for readers.','draft','unfinished','unfinished','U','	unfinished	unfinished',1,NULL);
CREATE TABLE "glossary_termpage" ("term_id" bigint NOT NULL PRIMARY KEY REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, "changed_at" datetime DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')) NOT NULL, "revision" integer DEFAULT 0 NOT NULL, "body" text NULL);
INSERT INTO "glossary_termpage" VALUES(1,'2026-11-23 18:33:04.946',6,'{"version": 1, "facts": [{"text": "It needs no energy.", "source": "https://example.org/osmosis"}, {"text": "Plants stand by it.", "source": ""}], "questions": [{"kind": "how", "question": "How fast?", "answer": "<p>It depends.</p>"}, {"kind": "evaluate", "question": "Good?", "answer": "<p>Yes.</p>"}], "definition": "<p>Water moves through a membrane towards <math><mrow><msub><mi>c</mi><mn>2</mn></msub><mo>&gt;</mo><msub><mi>c</mi><mn>1</mn></msub></mrow></math>.</p>"}');
INSERT INTO "glossary_termpage" VALUES(2,'2026-11-23 18:33:04.946',1,'{"version": 1, "facts": [], "questions": [], "definition": "<p>Particles spread out.</p>"}');
INSERT INTO "glossary_termpage" VALUES(3,'2026-11-23 18:33:04.922',0,'{"version": 1, "facts": [], "questions": [], "definition": "<p>Not for readers.</p>"}');
CREATE TABLE "glossary_unit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(200) NOT NULL, "course_id" bigint NOT NULL REFERENCES "glossary_course" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unit_number_once_a_course" UNIQUE ("course_id", "number"));
INSERT INTO "glossary_unit" VALUES(1,1,'First',1);
INSERT INTO "glossary_unit" VALUES(2,2,'Second',1);
CREATE UNIQUE INDEX "auth_group_permissions_group_id_permission_id_0cd325b0_uniq" ON "auth_group_permissions" ("group_id", "permission_id");
CREATE INDEX "auth_group_permissions_group_id_b120cbf9" ON "auth_group_permissions" ("group_id");
CREATE INDEX "auth_group_permissions_permission_id_84c5c92e" ON "auth_group_permissions" ("permission_id");
CREATE UNIQUE INDEX "auth_user_groups_user_id_group_id_94350c0c_uniq" ON "auth_user_groups" ("user_id", "group_id");
CREATE INDEX "auth_user_groups_user_id_6a12ed8b" ON "auth_user_groups" ("user_id");
CREATE INDEX "auth_user_groups_group_id_97559544" ON "auth_user_groups" ("group_id");
CREATE UNIQUE INDEX "auth_user_user_permissions_user_id_permission_id_14a6b632_uniq" ON "auth_user_user_permissions" ("user_id", "permission_id");
CREATE INDEX "auth_user_user_permissions_user_id_a95ead1b" ON "auth_user_user_permissions" ("user_id");
CREATE INDEX "auth_user_user_permissions_permission_id_1fbb5f2c" ON "auth_user_user_permissions" ("permission_id");
CREATE INDEX "django_admin_log_content_type_id_c4bce8eb" ON "django_admin_log" ("content_type_id");
CREATE INDEX "django_admin_log_user_id_c564eba6" ON "django_admin_log" ("user_id");
CREATE UNIQUE INDEX "django_content_type_app_label_model_76bd3d3b_uniq" ON "django_content_type" ("app_label", "model");
CREATE UNIQUE INDEX "auth_permission_content_type_id_codename_01ab375a_uniq" ON "auth_permission" ("content_type_id", "codename");
CREATE INDEX "auth_permission_content_type_id_2f476e4b" ON "auth_permission" ("content_type_id");
CREATE INDEX "course_subject_title" ON "glossary_course" ("subject", "title");
CREATE INDEX "name_letter_sort" ON "glossary_name" ("letter", "sort_text", "key");
CREATE INDEX "termpage_changed" ON "glossary_termpage" ("changed_at" DESC);
CREATE INDEX "glossary_reviewquestion_term_id_635ce548" ON "glossary_reviewquestion" ("term_id");
CREATE INDEX "glossary_fact_term_id_74feb062" ON "glossary_fact" ("term_id");
CREATE UNIQUE INDEX "confused_pair_once" ON "glossary_confusedpair" ((MIN("term_id", "other_id")), (MAX("term_id", "other_id")));
CREATE INDEX "glossary_confusedpair_other_id_ee6eee5c" ON "glossary_confusedpair" ("other_id");
CREATE INDEX "glossary_confusedpair_term_id_a4f06add" ON "glossary_confusedpair" ("term_id");
CREATE INDEX "glossary_alias_term_id_8005d506" ON "glossary_alias" ("term_id");
CREATE INDEX "alias_key" ON "glossary_alias" ("key");
CREATE INDEX "glossary_unit_course_id_02ee0686" ON "glossary_unit" ("course_id");
CREATE INDEX "glossary_term_slug_b9211122" ON "glossary_term" ("slug");
CREATE INDEX "glossary_term_course_id_0a6b8d43" ON "glossary_term" ("course_id");
CREATE INDEX "glossary_term_unit_id_c4001cfe" ON "glossary_term" ("unit_id");
CREATE INDEX "term_key" ON "glossary_term" ("key");
CREATE INDEX "term_place" ON "glossary_term" ("course_id", "unit_id", "place");
CREATE INDEX "term_course_sort" ON "glossary_term" ("course_id", "sort_text");
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE TRIGGER studyguide_course_tally AFTER INSERT ON glossary_course BEGIN INSERT INTO glossary_coursetally (course_id) VALUES (NEW.id); END;
CREATE TRIGGER studyguide_course_tally_gone AFTER DELETE ON glossary_course BEGIN DELETE FROM glossary_coursetally WHERE course_id = OLD.id; END;
CREATE TRIGGER studyguide_term_page AFTER INSERT ON glossary_term BEGIN INSERT INTO glossary_termpage (term_id) VALUES (NEW.id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'),
        terms = terms + CASE WHEN NEW.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = NEW.course_id; END;
CREATE TRIGGER studyguide_term_page_gone AFTER DELETE ON glossary_term BEGIN DELETE FROM glossary_termpage WHERE term_id = OLD.id;
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'),
        terms = terms - CASE WHEN OLD.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = OLD.course_id; END;
CREATE TRIGGER studyguide_term_page_changed AFTER UPDATE ON glossary_term WHEN (OLD.course_id, OLD.unit_id, OLD.topic, OLD.name, OLD.slug, OLD.definition, OLD.status) IS NOT (NEW.course_id, NEW.unit_id, NEW.topic, NEW.name, NEW.slug, NEW.definition, NEW.status) BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = CASE WHEN NEW.definition = OLD.definition THEN body END
        WHERE term_id IN (NEW.id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.id));
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'),
        terms = terms - CASE WHEN OLD.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = OLD.course_id;
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'),
        terms = terms + CASE WHEN NEW.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = NEW.course_id; END;
CREATE TRIGGER studyguide_term_name AFTER INSERT ON glossary_term BEGIN 
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
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (NEW.key)) AS named); END;
CREATE TRIGGER studyguide_term_name_gone AFTER DELETE ON glossary_term BEGIN 
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
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (OLD.key)) AS named); END;
CREATE TRIGGER studyguide_term_name_changed AFTER UPDATE ON glossary_term WHEN (OLD.course_id, OLD.name, OLD.key, OLD.status) IS NOT (NEW.course_id, NEW.name, NEW.key, NEW.status) BEGIN 
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
    JOIN glossary_term t ON t.id = a.term_id WHERE t.status = 'published' AND a.key IN (SELECT key FROM glossary_alias WHERE term_id = NEW.id)) AS named); END;
CREATE TRIGGER studyguide_alias_name AFTER INSERT ON glossary_alias BEGIN 
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
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = body
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); END;
CREATE TRIGGER studyguide_alias_name_gone AFTER DELETE ON glossary_alias BEGIN 
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
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = body
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); END;
CREATE TRIGGER studyguide_alias_name_changed AFTER UPDATE ON glossary_alias WHEN (OLD.term_id, OLD.name, OLD.key) IS NOT (NEW.term_id, NEW.name, NEW.key) BEGIN 
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
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = body
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); END;
CREATE TRIGGER studyguide_fact_on_page AFTER INSERT ON glossary_fact BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); END;
CREATE TRIGGER studyguide_fact_off_page AFTER DELETE ON glossary_fact BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); END;
CREATE TRIGGER studyguide_fact_changed AFTER UPDATE ON glossary_fact WHEN (OLD.term_id, OLD.position, OLD.text, OLD.source) IS NOT (NEW.term_id, NEW.position, NEW.text, NEW.source) BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); END;
CREATE TRIGGER studyguide_reviewquestion_on_page AFTER INSERT ON glossary_reviewquestion BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); END;
CREATE TRIGGER studyguide_reviewquestion_off_page AFTER DELETE ON glossary_reviewquestion BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); END;
CREATE TRIGGER studyguide_reviewquestion_changed AFTER UPDATE ON glossary_reviewquestion WHEN (OLD.term_id, OLD.position, OLD.kind, OLD.question, OLD.answer) IS NOT (NEW.term_id, NEW.position, NEW.kind, NEW.question, NEW.answer) BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); END;
CREATE TRIGGER studyguide_confusedpair_on_page AFTER INSERT ON glossary_confusedpair BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id, NEW.other_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, NEW.other_id)); END;
CREATE TRIGGER studyguide_confusedpair_off_page AFTER DELETE ON glossary_confusedpair BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (OLD.term_id, OLD.other_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id, OLD.other_id)); END;
CREATE TRIGGER studyguide_confusedpair_changed AFTER UPDATE ON glossary_confusedpair WHEN (OLD.term_id, OLD.other_id, OLD.difference) IS NOT (NEW.term_id, NEW.other_id, NEW.difference) BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, body = NULL
        WHERE term_id IN (NEW.term_id, NEW.other_id, OLD.term_id, OLD.other_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, NEW.other_id, OLD.term_id, OLD.other_id)); END;
CREATE TRIGGER studyguide_version_course_INSERT AFTER INSERT ON glossary_course BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_course_UPDATE AFTER UPDATE ON glossary_course BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_course_DELETE AFTER DELETE ON glossary_course BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_unit_INSERT AFTER INSERT ON glossary_unit BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_unit_UPDATE AFTER UPDATE ON glossary_unit BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_unit_DELETE AFTER DELETE ON glossary_unit BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_term_INSERT AFTER INSERT ON glossary_term BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_term_UPDATE AFTER UPDATE ON glossary_term BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_term_DELETE AFTER DELETE ON glossary_term BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_alias_INSERT AFTER INSERT ON glossary_alias BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_alias_UPDATE AFTER UPDATE ON glossary_alias BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_alias_DELETE AFTER DELETE ON glossary_alias BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_fact_INSERT AFTER INSERT ON glossary_fact BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_fact_UPDATE AFTER UPDATE ON glossary_fact BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_fact_DELETE AFTER DELETE ON glossary_fact BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_reviewquestion_INSERT AFTER INSERT ON glossary_reviewquestion BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_reviewquestion_UPDATE AFTER UPDATE ON glossary_reviewquestion BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_reviewquestion_DELETE AFTER DELETE ON glossary_reviewquestion BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_confusedpair_INSERT AFTER INSERT ON glossary_confusedpair BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_confusedpair_UPDATE AFTER UPDATE ON glossary_confusedpair BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
CREATE TRIGGER studyguide_version_confusedpair_DELETE AFTER DELETE ON glossary_confusedpair BEGIN UPDATE glossary_contentversion SET version = version + 1; END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',19);
INSERT INTO "sqlite_sequence" VALUES('django_admin_log',0);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',17);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',68);
INSERT INTO "sqlite_sequence" VALUES('auth_group',0);
INSERT INTO "sqlite_sequence" VALUES('auth_user',1);
INSERT INTO "sqlite_sequence" VALUES('glossary_course',1);
INSERT INTO "sqlite_sequence" VALUES('glossary_reviewquestion',2);
INSERT INTO "sqlite_sequence" VALUES('glossary_fact',2);
INSERT INTO "sqlite_sequence" VALUES('glossary_confusedpair',1);
INSERT INTO "sqlite_sequence" VALUES('glossary_alias',1);
INSERT INTO "sqlite_sequence" VALUES('glossary_unit',2);
INSERT INTO "sqlite_sequence" VALUES('glossary_term',3);
INSERT INTO "sqlite_sequence" VALUES('glossary_contentversion',1);
COMMIT;
