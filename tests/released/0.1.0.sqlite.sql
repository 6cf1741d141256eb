BEGIN TRANSACTION;
CREATE TABLE "auth_group" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(150) NOT NULL UNIQUE);
INSERT INTO "auth_group" VALUES(1,'Editors');
INSERT INTO "auth_group" VALUES(2,'Authors');
CREATE TABLE "auth_group_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
INSERT INTO "auth_group_permissions" VALUES(1,1,1);
INSERT INTO "auth_group_permissions" VALUES(2,1,2);
INSERT INTO "auth_group_permissions" VALUES(3,1,3);
INSERT INTO "auth_group_permissions" VALUES(4,1,4);
INSERT INTO "auth_group_permissions" VALUES(5,1,5);
INSERT INTO "auth_group_permissions" VALUES(6,2,5);
INSERT INTO "auth_group_permissions" VALUES(7,2,6);
INSERT INTO "auth_group_permissions" VALUES(8,2,7);
INSERT INTO "auth_group_permissions" VALUES(9,2,8);
INSERT INTO "auth_group_permissions" VALUES(10,2,9);
INSERT INTO "auth_group_permissions" VALUES(11,2,10);
INSERT INTO "auth_group_permissions" VALUES(12,2,11);
INSERT INTO "auth_group_permissions" VALUES(13,2,12);
INSERT INTO "auth_group_permissions" VALUES(14,2,13);
INSERT INTO "auth_group_permissions" VALUES(15,2,14);
INSERT INTO "auth_group_permissions" VALUES(16,2,15);
INSERT INTO "auth_group_permissions" VALUES(17,2,16);
INSERT INTO "auth_group_permissions" VALUES(18,2,17);
INSERT INTO "auth_group_permissions" VALUES(19,2,18);
INSERT INTO "auth_group_permissions" VALUES(20,2,19);
INSERT INTO "auth_group_permissions" VALUES(21,2,20);
INSERT INTO "auth_group_permissions" VALUES(22,2,21);
INSERT INTO "auth_group_permissions" VALUES(23,2,22);
INSERT INTO "auth_group_permissions" VALUES(24,2,23);
INSERT INTO "auth_group_permissions" VALUES(25,2,24);
INSERT INTO "auth_group_permissions" VALUES(26,2,25);
INSERT INTO "auth_group_permissions" VALUES(27,2,26);
INSERT INTO "auth_group_permissions" VALUES(28,2,27);
INSERT INTO "auth_group_permissions" VALUES(29,1,6);
INSERT INTO "auth_group_permissions" VALUES(30,1,7);
INSERT INTO "auth_group_permissions" VALUES(31,1,8);
INSERT INTO "auth_group_permissions" VALUES(32,1,9);
INSERT INTO "auth_group_permissions" VALUES(33,1,10);
INSERT INTO "auth_group_permissions" VALUES(34,1,11);
INSERT INTO "auth_group_permissions" VALUES(35,1,12);
INSERT INTO "auth_group_permissions" VALUES(36,1,13);
INSERT INTO "auth_group_permissions" VALUES(37,1,14);
INSERT INTO "auth_group_permissions" VALUES(38,1,15);
INSERT INTO "auth_group_permissions" VALUES(39,1,16);
INSERT INTO "auth_group_permissions" VALUES(40,1,17);
INSERT INTO "auth_group_permissions" VALUES(41,1,18);
INSERT INTO "auth_group_permissions" VALUES(42,1,19);
INSERT INTO "auth_group_permissions" VALUES(43,1,20);
INSERT INTO "auth_group_permissions" VALUES(44,1,21);
INSERT INTO "auth_group_permissions" VALUES(45,1,22);
INSERT INTO "auth_group_permissions" VALUES(46,1,23);
INSERT INTO "auth_group_permissions" VALUES(47,1,24);
INSERT INTO "auth_group_permissions" VALUES(48,1,25);
INSERT INTO "auth_group_permissions" VALUES(49,1,26);
INSERT INTO "auth_group_permissions" VALUES(50,1,27);
INSERT INTO "auth_group_permissions" VALUES(51,1,28);
INSERT INTO "auth_group_permissions" VALUES(52,1,29);
INSERT INTO "auth_group_permissions" VALUES(53,1,30);
INSERT INTO "auth_group_permissions" VALUES(54,1,31);
INSERT INTO "auth_group_permissions" VALUES(55,1,32);
INSERT INTO "auth_group_permissions" VALUES(56,1,33);
INSERT INTO "auth_group_permissions" VALUES(57,1,34);
INSERT INTO "auth_group_permissions" VALUES(58,1,35);
CREATE TABLE "auth_permission" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "content_type_id" integer NOT NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "codename" varchar(100) NOT NULL, "name" varchar(255) NOT NULL);
INSERT INTO "auth_permission" VALUES(1,1,'add_import','Can add import');
INSERT INTO "auth_permission" VALUES(2,1,'view_import','Can view import');
INSERT INTO "auth_permission" VALUES(3,2,'change_report','Can change report');
INSERT INTO "auth_permission" VALUES(4,2,'delete_report','Can delete report');
INSERT INTO "auth_permission" VALUES(5,2,'view_report','Can view report');
INSERT INTO "auth_permission" VALUES(6,3,'view_course','Can view course');
INSERT INTO "auth_permission" VALUES(7,4,'view_unit','Can view unit');
INSERT INTO "auth_permission" VALUES(8,5,'view_term','Can view term');
INSERT INTO "auth_permission" VALUES(9,6,'view_change','Can view change');
INSERT INTO "auth_permission" VALUES(10,7,'view_alias','Can view alias');
INSERT INTO "auth_permission" VALUES(11,8,'view_fact','Can view fact');
INSERT INTO "auth_permission" VALUES(12,9,'view_reviewquestion','Can view reviewquestion');
INSERT INTO "auth_permission" VALUES(13,10,'view_confusedpair','Can view confusedpair');
INSERT INTO "auth_permission" VALUES(14,5,'add_term','Can add term');
INSERT INTO "auth_permission" VALUES(15,5,'change_term','Can change term');
INSERT INTO "auth_permission" VALUES(16,7,'add_alias','Can add alias');
INSERT INTO "auth_permission" VALUES(17,7,'change_alias','Can change alias');
INSERT INTO "auth_permission" VALUES(18,7,'delete_alias','Can delete alias');
INSERT INTO "auth_permission" VALUES(19,8,'add_fact','Can add fact');
INSERT INTO "auth_permission" VALUES(20,8,'change_fact','Can change fact');
INSERT INTO "auth_permission" VALUES(21,8,'delete_fact','Can delete fact');
INSERT INTO "auth_permission" VALUES(22,9,'add_reviewquestion','Can add reviewquestion');
INSERT INTO "auth_permission" VALUES(23,9,'change_reviewquestion','Can change reviewquestion');
INSERT INTO "auth_permission" VALUES(24,9,'delete_reviewquestion','Can delete reviewquestion');
INSERT INTO "auth_permission" VALUES(25,10,'add_confusedpair','Can add confusedpair');
INSERT INTO "auth_permission" VALUES(26,10,'change_confusedpair','Can change confusedpair');
INSERT INTO "auth_permission" VALUES(27,10,'delete_confusedpair','Can delete confusedpair');
INSERT INTO "auth_permission" VALUES(28,5,'delete_term','Can delete term');
INSERT INTO "auth_permission" VALUES(29,5,'publish_term','Can publish terms and change published ones');
INSERT INTO "auth_permission" VALUES(30,3,'add_course','Can add course');
INSERT INTO "auth_permission" VALUES(31,3,'change_course','Can change course');
INSERT INTO "auth_permission" VALUES(32,3,'delete_course','Can delete course');
INSERT INTO "auth_permission" VALUES(33,4,'add_unit','Can add unit');
INSERT INTO "auth_permission" VALUES(34,4,'change_unit','Can change unit');
INSERT INTO "auth_permission" VALUES(35,4,'delete_unit','Can delete unit');
INSERT INTO "auth_permission" VALUES(36,11,'add_name','Can add name');
INSERT INTO "auth_permission" VALUES(37,11,'change_name','Can change name');
INSERT INTO "auth_permission" VALUES(38,11,'delete_name','Can delete name');
INSERT INTO "auth_permission" VALUES(39,11,'view_name','Can view name');
INSERT INTO "auth_permission" VALUES(40,12,'add_contentversion','Can add content version');
INSERT INTO "auth_permission" VALUES(41,12,'change_contentversion','Can change content version');
INSERT INTO "auth_permission" VALUES(42,12,'delete_contentversion','Can delete content version');
INSERT INTO "auth_permission" VALUES(43,12,'view_contentversion','Can view content version');
INSERT INTO "auth_permission" VALUES(44,13,'add_coursetally','Can add course tally');
INSERT INTO "auth_permission" VALUES(45,13,'change_coursetally','Can change course tally');
INSERT INTO "auth_permission" VALUES(46,13,'delete_coursetally','Can delete course tally');
INSERT INTO "auth_permission" VALUES(47,13,'view_coursetally','Can view course tally');
INSERT INTO "auth_permission" VALUES(48,14,'add_termpage','Can add term page');
INSERT INTO "auth_permission" VALUES(49,14,'change_termpage','Can change term page');
INSERT INTO "auth_permission" VALUES(50,14,'delete_termpage','Can delete term page');
INSERT INTO "auth_permission" VALUES(51,14,'view_termpage','Can view term page');
INSERT INTO "auth_permission" VALUES(52,15,'add_linkednames','Can add linked names');
INSERT INTO "auth_permission" VALUES(53,15,'change_linkednames','Can change linked names');
INSERT INTO "auth_permission" VALUES(54,15,'delete_linkednames','Can delete linked names');
INSERT INTO "auth_permission" VALUES(55,15,'view_linkednames','Can view linked names');
INSERT INTO "auth_permission" VALUES(56,16,'add_oldcourseaddress','Can add old course address');
INSERT INTO "auth_permission" VALUES(57,16,'change_oldcourseaddress','Can change old course address');
INSERT INTO "auth_permission" VALUES(58,16,'delete_oldcourseaddress','Can delete old course address');
INSERT INTO "auth_permission" VALUES(59,16,'view_oldcourseaddress','Can view old course address');
INSERT INTO "auth_permission" VALUES(60,17,'add_oldtermaddress','Can add old term address');
INSERT INTO "auth_permission" VALUES(61,17,'change_oldtermaddress','Can change old term address');
INSERT INTO "auth_permission" VALUES(62,17,'delete_oldtermaddress','Can delete old term address');
INSERT INTO "auth_permission" VALUES(63,17,'view_oldtermaddress','Can view old term address');
INSERT INTO "auth_permission" VALUES(64,18,'add_termlink','Can add term link');
INSERT INTO "auth_permission" VALUES(65,18,'change_termlink','Can change term link');
INSERT INTO "auth_permission" VALUES(66,18,'delete_termlink','Can delete term link');
INSERT INTO "auth_permission" VALUES(67,18,'view_termlink','Can view term link');
INSERT INTO "auth_permission" VALUES(68,19,'add_wantedterm','Can add wanted term');
INSERT INTO "auth_permission" VALUES(69,19,'change_wantedterm','Can change wanted term');
INSERT INTO "auth_permission" VALUES(70,19,'delete_wantedterm','Can delete wanted term');
INSERT INTO "auth_permission" VALUES(71,19,'view_wantedterm','Can view wanted term');
INSERT INTO "auth_permission" VALUES(72,20,'add_logentry','Can add log entry');
INSERT INTO "auth_permission" VALUES(73,20,'change_logentry','Can change log entry');
INSERT INTO "auth_permission" VALUES(74,20,'delete_logentry','Can delete log entry');
INSERT INTO "auth_permission" VALUES(75,20,'view_logentry','Can view log entry');
INSERT INTO "auth_permission" VALUES(76,21,'add_learner','Can add learner');
INSERT INTO "auth_permission" VALUES(77,21,'change_learner','Can change learner');
INSERT INTO "auth_permission" VALUES(78,21,'delete_learner','Can delete learner');
INSERT INTO "auth_permission" VALUES(79,21,'view_learner','Can view learner');
INSERT INTO "auth_permission" VALUES(80,22,'add_key','Can add key');
INSERT INTO "auth_permission" VALUES(81,22,'change_key','Can change key');
INSERT INTO "auth_permission" VALUES(82,22,'delete_key','Can delete key');
INSERT INTO "auth_permission" VALUES(83,22,'view_key','Can view key');
INSERT INTO "auth_permission" VALUES(84,23,'add_cardstate','Can add card state');
INSERT INTO "auth_permission" VALUES(85,23,'change_cardstate','Can change card state');
INSERT INTO "auth_permission" VALUES(86,23,'delete_cardstate','Can delete card state');
INSERT INTO "auth_permission" VALUES(87,23,'view_cardstate','Can view card state');
INSERT INTO "auth_permission" VALUES(88,24,'add_savedtest','Can add saved test');
INSERT INTO "auth_permission" VALUES(89,24,'change_savedtest','Can change saved test');
INSERT INTO "auth_permission" VALUES(90,24,'delete_savedtest','Can delete saved test');
INSERT INTO "auth_permission" VALUES(91,24,'view_savedtest','Can view saved test');
INSERT INTO "auth_permission" VALUES(92,25,'add_permission','Can add permission');
INSERT INTO "auth_permission" VALUES(93,25,'change_permission','Can change permission');
INSERT INTO "auth_permission" VALUES(94,25,'delete_permission','Can delete permission');
INSERT INTO "auth_permission" VALUES(95,25,'view_permission','Can view permission');
INSERT INTO "auth_permission" VALUES(96,26,'add_group','Can add group');
INSERT INTO "auth_permission" VALUES(97,26,'change_group','Can change group');
INSERT INTO "auth_permission" VALUES(98,26,'delete_group','Can delete group');
INSERT INTO "auth_permission" VALUES(99,26,'view_group','Can view group');
INSERT INTO "auth_permission" VALUES(100,27,'add_user','Can add user');
INSERT INTO "auth_permission" VALUES(101,27,'change_user','Can change user');
INSERT INTO "auth_permission" VALUES(102,27,'delete_user','Can delete user');
INSERT INTO "auth_permission" VALUES(103,27,'view_user','Can view user');
INSERT INTO "auth_permission" VALUES(104,28,'add_contenttype','Can add content type');
INSERT INTO "auth_permission" VALUES(105,28,'change_contenttype','Can change content type');
INSERT INTO "auth_permission" VALUES(106,28,'delete_contenttype','Can delete content type');
INSERT INTO "auth_permission" VALUES(107,28,'view_contenttype','Can view content type');
INSERT INTO "auth_permission" VALUES(108,29,'add_session','Can add session');
INSERT INTO "auth_permission" VALUES(109,29,'change_session','Can change session');
INSERT INTO "auth_permission" VALUES(110,29,'delete_session','Can delete session');
INSERT INTO "auth_permission" VALUES(111,29,'view_session','Can view session');
INSERT INTO "auth_permission" VALUES(112,30,'add_accessattempt','Can add access attempt');
INSERT INTO "auth_permission" VALUES(113,30,'change_accessattempt','Can change access attempt');
INSERT INTO "auth_permission" VALUES(114,30,'delete_accessattempt','Can delete access attempt');
INSERT INTO "auth_permission" VALUES(115,30,'view_accessattempt','Can view access attempt');
INSERT INTO "auth_permission" VALUES(116,31,'add_accesslog','Can add access log');
INSERT INTO "auth_permission" VALUES(117,31,'change_accesslog','Can change access log');
INSERT INTO "auth_permission" VALUES(118,31,'delete_accesslog','Can delete access log');
INSERT INTO "auth_permission" VALUES(119,31,'view_accesslog','Can view access log');
INSERT INTO "auth_permission" VALUES(120,32,'add_accessfailurelog','Can add access failure');
INSERT INTO "auth_permission" VALUES(121,32,'change_accessfailurelog','Can change access failure');
INSERT INTO "auth_permission" VALUES(122,32,'delete_accessfailurelog','Can delete access failure');
INSERT INTO "auth_permission" VALUES(123,32,'view_accessfailurelog','Can view access failure');
INSERT INTO "auth_permission" VALUES(124,33,'add_accessattemptexpiration','Can add access attempt expiration');
INSERT INTO "auth_permission" VALUES(125,33,'change_accessattemptexpiration','Can change access attempt expiration');
INSERT INTO "auth_permission" VALUES(126,33,'delete_accessattemptexpiration','Can delete access attempt expiration');
INSERT INTO "auth_permission" VALUES(127,33,'view_accessattemptexpiration','Can view access attempt expiration');
CREATE TABLE "auth_user" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "password" varchar(128) NOT NULL, "last_login" datetime NULL, "is_superuser" bool NOT NULL, "username" varchar(150) NOT NULL UNIQUE, "last_name" varchar(150) NOT NULL, "email" varchar(254) NOT NULL, "is_staff" bool NOT NULL, "is_active" bool NOT NULL, "date_joined" datetime NOT NULL, "first_name" varchar(150) NOT NULL);
INSERT INTO "auth_user" VALUES(1,'pbkdf2_sha256$1000000$bHFL6SxstEuCZkNFge6z4L$dUce9qpywZYIqkvnVeH94FZHt2sXI1yXYzkUlWXHBns=',NULL,0,'editor','','',1,1,'2026-11-23 21:08:05.087359','');
CREATE TABLE "auth_user_groups" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "group_id" integer NOT NULL REFERENCES "auth_group" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "auth_user_user_permissions" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "permission_id" integer NOT NULL REFERENCES "auth_permission" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "axes_accessattempt" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "get_data" text NOT NULL, "post_data" text NOT NULL, "failures_since_start" integer unsigned NOT NULL CHECK ("failures_since_start" >= 0));
CREATE TABLE "axes_accessattemptexpiration" ("access_attempt_id" integer NOT NULL PRIMARY KEY REFERENCES "axes_accessattempt" ("id") DEFERRABLE INITIALLY DEFERRED, "expires_at" datetime NOT NULL);
CREATE TABLE "axes_accessfailurelog" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "locked_out" bool NOT NULL);
CREATE TABLE "axes_accesslog" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "user_agent" varchar(255) NOT NULL, "ip_address" char(39) NULL, "username" varchar(255) NULL, "http_accept" varchar(1025) NOT NULL, "path_info" varchar(255) NOT NULL, "attempt_time" datetime NOT NULL, "logout_time" datetime NULL, "session_hash" varchar(64) NOT NULL);
CREATE TABLE "django_admin_log" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "object_id" text NULL, "object_repr" varchar(200) NOT NULL, "action_flag" smallint unsigned NOT NULL CHECK ("action_flag" >= 0), "change_message" text NOT NULL, "content_type_id" integer NULL REFERENCES "django_content_type" ("id") DEFERRABLE INITIALLY DEFERRED, "user_id" integer NOT NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "action_time" datetime NOT NULL);
CREATE TABLE "django_content_type" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app_label" varchar(100) NOT NULL, "model" varchar(100) NOT NULL);
INSERT INTO "django_content_type" VALUES(1,'glossary','import');
INSERT INTO "django_content_type" VALUES(2,'glossary','report');
INSERT INTO "django_content_type" VALUES(3,'glossary','course');
INSERT INTO "django_content_type" VALUES(4,'glossary','unit');
INSERT INTO "django_content_type" VALUES(5,'glossary','term');
INSERT INTO "django_content_type" VALUES(6,'glossary','change');
INSERT INTO "django_content_type" VALUES(7,'glossary','alias');
INSERT INTO "django_content_type" VALUES(8,'glossary','fact');
INSERT INTO "django_content_type" VALUES(9,'glossary','reviewquestion');
INSERT INTO "django_content_type" VALUES(10,'glossary','confusedpair');
INSERT INTO "django_content_type" VALUES(11,'glossary','name');
INSERT INTO "django_content_type" VALUES(12,'glossary','contentversion');
INSERT INTO "django_content_type" VALUES(13,'glossary','coursetally');
INSERT INTO "django_content_type" VALUES(14,'glossary','termpage');
INSERT INTO "django_content_type" VALUES(15,'glossary','linkednames');
INSERT INTO "django_content_type" VALUES(16,'glossary','oldcourseaddress');
INSERT INTO "django_content_type" VALUES(17,'glossary','oldtermaddress');
INSERT INTO "django_content_type" VALUES(18,'glossary','termlink');
INSERT INTO "django_content_type" VALUES(19,'glossary','wantedterm');
INSERT INTO "django_content_type" VALUES(20,'admin','logentry');
INSERT INTO "django_content_type" VALUES(21,'study','learner');
INSERT INTO "django_content_type" VALUES(22,'study','key');
INSERT INTO "django_content_type" VALUES(23,'study','cardstate');
INSERT INTO "django_content_type" VALUES(24,'study','savedtest');
INSERT INTO "django_content_type" VALUES(25,'auth','permission');
INSERT INTO "django_content_type" VALUES(26,'auth','group');
INSERT INTO "django_content_type" VALUES(27,'auth','user');
INSERT INTO "django_content_type" VALUES(28,'contenttypes','contenttype');
INSERT INTO "django_content_type" VALUES(29,'sessions','session');
INSERT INTO "django_content_type" VALUES(30,'axes','accessattempt');
INSERT INTO "django_content_type" VALUES(31,'axes','accesslog');
INSERT INTO "django_content_type" VALUES(32,'axes','accessfailurelog');
INSERT INTO "django_content_type" VALUES(33,'axes','accessattemptexpiration');
CREATE TABLE "django_migrations" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "app" varchar(255) NOT NULL, "name" varchar(255) NOT NULL, "applied" datetime NOT NULL);
INSERT INTO "django_migrations" VALUES(1,'contenttypes','0001_initial','2026-11-23 21:07:59.747536');
INSERT INTO "django_migrations" VALUES(2,'auth','0001_initial','2026-11-23 21:07:59.830915');
INSERT INTO "django_migrations" VALUES(3,'admin','0001_initial','2026-11-23 21:07:59.870631');
INSERT INTO "django_migrations" VALUES(4,'admin','0002_logentry_remove_auto_add','2026-11-23 21:07:59.893032');
INSERT INTO "django_migrations" VALUES(5,'admin','0003_logentry_add_action_flag_choices','2026-11-23 21:07:59.930268');
INSERT INTO "django_migrations" VALUES(6,'contenttypes','0002_remove_content_type_name','2026-11-23 21:08:00.014796');
INSERT INTO "django_migrations" VALUES(7,'auth','0002_alter_permission_name_max_length','2026-11-23 21:08:00.072392');
INSERT INTO "django_migrations" VALUES(8,'auth','0003_alter_user_email_max_length','2026-11-23 21:08:00.122186');
INSERT INTO "django_migrations" VALUES(9,'auth','0004_alter_user_username_opts','2026-11-23 21:08:00.142442');
INSERT INTO "django_migrations" VALUES(10,'auth','0005_alter_user_last_login_null','2026-11-23 21:08:00.156571');
INSERT INTO "django_migrations" VALUES(11,'auth','0006_require_contenttypes_0002','2026-11-23 21:08:00.169683');
INSERT INTO "django_migrations" VALUES(12,'auth','0007_alter_validators_add_error_messages','2026-11-23 21:08:00.194736');
INSERT INTO "django_migrations" VALUES(13,'auth','0008_alter_user_username_max_length','2026-11-23 21:08:00.267214');
INSERT INTO "django_migrations" VALUES(14,'auth','0009_alter_user_last_name_max_length','2026-11-23 21:08:00.327226');
INSERT INTO "django_migrations" VALUES(15,'auth','0010_alter_group_name_max_length','2026-11-23 21:08:00.389806');
INSERT INTO "django_migrations" VALUES(16,'auth','0011_update_proxy_permissions','2026-11-23 21:08:00.420140');
INSERT INTO "django_migrations" VALUES(17,'auth','0012_alter_user_first_name_max_length','2026-11-23 21:08:00.470812');
INSERT INTO "django_migrations" VALUES(18,'axes','0001_initial','2026-11-23 21:08:00.493787');
INSERT INTO "django_migrations" VALUES(19,'axes','0002_auto_20151217_2044','2026-11-23 21:08:00.677112');
INSERT INTO "django_migrations" VALUES(20,'axes','0003_auto_20160322_0929','2026-11-23 21:08:00.750239');
INSERT INTO "django_migrations" VALUES(21,'axes','0004_auto_20181024_1538','2026-11-23 21:08:00.808323');
INSERT INTO "django_migrations" VALUES(22,'axes','0005_remove_accessattempt_trusted','2026-11-23 21:08:00.838197');
INSERT INTO "django_migrations" VALUES(23,'axes','0006_remove_accesslog_trusted','2026-11-23 21:08:00.870405');
INSERT INTO "django_migrations" VALUES(24,'axes','0007_alter_accessattempt_unique_together','2026-11-23 21:08:00.908831');
INSERT INTO "django_migrations" VALUES(25,'axes','0008_accessfailurelog','2026-11-23 21:08:00.943897');
INSERT INTO "django_migrations" VALUES(26,'axes','0009_add_session_hash','2026-11-23 21:08:00.949081');
INSERT INTO "django_migrations" VALUES(27,'axes','0010_accessattemptexpiration','2026-11-23 21:08:00.978677');
INSERT INTO "django_migrations" VALUES(28,'glossary','0001_initial','2026-11-23 21:08:01.916012');
INSERT INTO "django_migrations" VALUES(29,'glossary','0002_links','2026-11-23 21:08:02.187331');
INSERT INTO "django_migrations" VALUES(30,'glossary','0003_search','2026-11-23 21:08:02.404968');
INSERT INTO "django_migrations" VALUES(31,'glossary','0004_exchange','2026-11-23 21:08:02.673766');
INSERT INTO "django_migrations" VALUES(32,'glossary','0005_editors','2026-11-23 21:08:02.907994');
INSERT INTO "django_migrations" VALUES(33,'glossary','0006_term_unpublished','2026-11-23 21:08:02.962548');
INSERT INTO "django_migrations" VALUES(34,'sessions','0001_initial','2026-11-23 21:08:02.974834');
INSERT INTO "django_migrations" VALUES(35,'study','0001_initial','2026-11-23 21:08:03.002972');
CREATE TABLE "django_session" ("session_key" varchar(40) NOT NULL PRIMARY KEY, "session_data" text NOT NULL, "expire_date" datetime NOT NULL);
CREATE TABLE "glossary_alias" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(200) NOT NULL, "key" varchar(400) NOT NULL, "sort_text" varchar(400) NOT NULL, "letter" varchar(8) NOT NULL, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "alias_once_a_term" UNIQUE ("term_id", "name"), CONSTRAINT "alias_has_name" CHECK (NOT ("name" = '')));
INSERT INTO "glossary_alias" VALUES(1,'osmotic flow','osmotic flow','osmotic flow','O',1);
CREATE TABLE "glossary_change" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" integer NOT NULL, "what" varchar(8) NOT NULL, "at" datetime NOT NULL, "by_name" varchar(200) NOT NULL, "note" varchar(300) NOT NULL, "name" varchar(200) NOT NULL, "state" text NOT NULL CHECK ((JSON_VALID("state") OR "state" IS NULL)), "batch" char(32) NULL, "token" char(32) NULL UNIQUE, "by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED, "term_id" bigint NOT NULL);
INSERT INTO "glossary_change" VALUES(1,6,'added','2026-11-23 21:08:05.056152','an import','import of a course file','Osmosis','{"course": 1, "unit": 1, "topic": "1.1 Water", "name": "Osmosis", "slug": "osmosis", "definition": "Water moves through a membrane towards \\(c_2 > c_1\\).", "status": "published", "linked": true, "aliases": [{"pk": 1, "name": "osmotic flow"}], "facts": [{"pk": 1, "uid": "ad547918-78b9-4d63-adb1-094fada5397a", "text": "It needs no energy.", "source": "https://example.org/osmosis"}, {"pk": 2, "uid": "3fab8e8a-96b7-4abe-99e8-320d922b6719", "text": "Plants stand by it.", "source": ""}], "questions": [{"pk": 1, "uid": "4e77d8f0-2162-45b2-9d6f-2087cbafb25b", "kind": "how", "question": "How fast?", "answer": "It depends."}, {"pk": 2, "uid": "3e424e60-38cb-4029-bda9-120ecf80d25d", "kind": "evaluate", "question": "Good?", "answer": "Yes."}], "confused_with": [{"pk": 1, "other": 2, "difference": "Diffusion moves what is dissolved."}]}',NULL,NULL,NULL,1);
INSERT INTO "glossary_change" VALUES(2,0,'added','2026-11-23 21:08:05.056152','an import','import of a course file','Diffusion','{"course": 1, "unit": 2, "topic": "", "name": "Diffusion", "slug": "diffusion", "definition": "Particles spread out.", "status": "published", "linked": true, "aliases": [], "facts": [], "questions": [], "confused_with": []}',NULL,NULL,NULL,2);
INSERT INTO "glossary_change" VALUES(3,0,'added','2026-11-23 21:08:05.056152','an import','import of a course file','Unfinished','{"course": 1, "unit": null, "topic": "", "name": "Unfinished", "slug": "unfinished", "definition": "Not for readers.", "status": "draft", "linked": true, "aliases": [], "facts": [], "questions": [], "confused_with": []}',NULL,NULL,NULL,3);
CREATE TABLE "glossary_confusedpair" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "difference" varchar(1000) NOT NULL, "other_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "confused_pair_of_two" CHECK (NOT ("term_id" = ("other_id"))));
INSERT INTO "glossary_confusedpair" VALUES(1,'Diffusion moves what is dissolved.',2,1);
CREATE TABLE "glossary_contentversion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "version" bigint NOT NULL, CONSTRAINT "one_content_version" CHECK ("id" = 1));
INSERT INTO "glossary_contentversion" VALUES(1,-6933847772603319740);
CREATE TABLE "glossary_course" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(100) NOT NULL UNIQUE, "title" varchar(200) NOT NULL, "subject" varchar(100) NOT NULL, "description" text NOT NULL, "license" varchar(100) NOT NULL, "license_url" varchar(200) NOT NULL, "attribution" text NOT NULL, "source_url" varchar(200) NOT NULL, CONSTRAINT "course_has_slug" CHECK (NOT ("slug" = '')));
INSERT INTO "glossary_course" VALUES(1,'kept','A kept course','Releases','With **every** kind of row.','','','','');
CREATE TABLE "glossary_coursetally" ("course_id" bigint NOT NULL PRIMARY KEY REFERENCES "glossary_course" ("id") DEFERRABLE INITIALLY DEFERRED, "terms" integer DEFAULT 0 NOT NULL, "changed_at" datetime DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')) NOT NULL, "names_version" bigint DEFAULT 0 NOT NULL);
INSERT INTO "glossary_coursetally" VALUES(1,2,'2026-11-23 21:08:05.003',8874347624677149427);
CREATE TABLE "glossary_fact" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "text" text NOT NULL, "source" varchar(500) NOT NULL, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "fact_has_text" CHECK (NOT ("text" = '')));
INSERT INTO "glossary_fact" VALUES(1,'ad54791878b94d63adb1094fada5397a',1,'It needs no energy.','https://example.org/osmosis',1);
INSERT INTO "glossary_fact" VALUES(2,'3fab8e8a96b74abe99e8320d922b6719',2,'Plants stand by it.','',1);
CREATE TABLE "glossary_import" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "by_name" varchar(150) NOT NULL, "at" datetime NOT NULL, "state" varchar(8) NOT NULL, "decided_at" datetime NULL, "course_slug" varchar(100) NOT NULL, "file_name" varchar(200) NOT NULL, "found" text NOT NULL CHECK ((JSON_VALID("found") OR "found" IS NULL)), "prune" bool NOT NULL, "counts" text NOT NULL CHECK ((JSON_VALID("counts") OR "counts" IS NULL)), "file" BLOB NOT NULL, "plan" BLOB NOT NULL, "undo" BLOB NOT NULL, "by_id" integer NULL REFERENCES "auth_user" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "glossary_linkednames" ("course_id" bigint NOT NULL PRIMARY KEY REFERENCES "glossary_course" ("id") DEFERRABLE INITIALLY DEFERRED, "names_version" bigint NOT NULL, "names" text NOT NULL);
INSERT INTO "glossary_linkednames" VALUES(1,8874347624677149427,'["kept", [[1, "osmosis", true, "Osmosis", "osmosis", false], [2, "diffusion", true, "Diffusion", "diffusion", false], [1, "osmosis", true, "osmotic flow", "osmotic flow", true]]]');
CREATE TABLE "glossary_name" ("key" varchar(400) NOT NULL PRIMARY KEY, "name" varchar(200) NOT NULL, "sort_text" varchar(400) NOT NULL, "letter" varchar(8) NOT NULL, "courses" integer NOT NULL);
INSERT INTO "glossary_name" VALUES('osmosis','Osmosis','osmosis','O',1);
INSERT INTO "glossary_name" VALUES('diffusion','Diffusion','diffusion','D',1);
INSERT INTO "glossary_name" VALUES('osmotic flow','osmotic flow','osmotic flow','O',1);
CREATE TABLE "glossary_oldcourseaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "slug" varchar(100) NOT NULL, "course_id" bigint NOT NULL, "left_at" datetime DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')) NOT NULL, CONSTRAINT "old_course_address_once" UNIQUE ("slug", "course_id"));
CREATE TABLE "glossary_oldtermaddress" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "course_id" bigint NOT NULL, "slug" varchar(100) NOT NULL, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "old_term_address_once" UNIQUE ("course_id", "slug"));
CREATE TABLE "glossary_report" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "text" text NOT NULL, "at" datetime NOT NULL, "sender" varchar(32) NOT NULL, "note" text NOT NULL, "closed_at" datetime NULL, "closed_by" varchar(200) NOT NULL, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED);
CREATE TABLE "glossary_reviewquestion" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "uid" char(32) NOT NULL UNIQUE, "position" smallint unsigned NOT NULL CHECK ("position" >= 0), "kind" varchar(8) NOT NULL, "question" text NOT NULL, "answer" text NOT NULL, "term_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "question_has_text" CHECK (NOT ("question" = '')), CONSTRAINT "question_kind_known" CHECK ("kind" IN ('how', 'discuss', 'evaluate')));
INSERT INTO "glossary_reviewquestion" VALUES(1,'4e77d8f0216245b29d6f2087cbafb25b',1,'how','How fast?','It depends.',1);
INSERT INTO "glossary_reviewquestion" VALUES(2,'3e424e6038cb4029bda9120ecf80d25d',2,'evaluate','Good?','Yes.',1);
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','glossary_searchtext','glossary_searchtext',0,'CREATE VIRTUAL TABLE glossary_searchtext USING fts5(
            definition, detail=none, columnsize=0, tokenize="porter unicode61 remove_diacritics 2")');
CREATE TABLE 'glossary_searchtext_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "glossary_searchtext_config" VALUES('version',4);
CREATE TABLE 'glossary_searchtext_content'(id INTEGER PRIMARY KEY, c0);
INSERT INTO "glossary_searchtext_content" VALUES(1,'Water moves through a membrane towards \(c_2 > c_1\).');
INSERT INTO "glossary_searchtext_content" VALUES(2,'Particles spread out.');
CREATE TABLE 'glossary_searchtext_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "glossary_searchtext_data" VALUES(1,X'020D');
INSERT INTO "glossary_searchtext_data" VALUES(10,X'000000000102020002010101020101');
INSERT INTO "glossary_searchtext_data" VALUES(137438953473,X'0000003E0230310101013201010161010101630101076D656D6272616E0102036F76650101077468726F7567680102056F7761726401010577617465720104040404040A060A08');
INSERT INTO "glossary_searchtext_data" VALUES(274877906945,X'0000001D04306F75740201077061727469636C0201067370726561640204060A');
CREATE TABLE 'glossary_searchtext_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "glossary_searchtext_idx" VALUES(1,X'',2);
INSERT INTO "glossary_searchtext_idx" VALUES(2,X'',2);
CREATE TABLE glossary_searchword (word varchar(80)  NOT NULL, rank integer NOT NULL,
            key varchar(400)  NOT NULL, PRIMARY KEY (word, rank, key)) WITHOUT ROWID;
INSERT INTO "glossary_searchword" VALUES('diffusion',-1,'diffusion');
INSERT INTO "glossary_searchword" VALUES('flow',-1,'osmotic flow');
INSERT INTO "glossary_searchword" VALUES('osmosis',-1,'osmosis');
INSERT INTO "glossary_searchword" VALUES('osmotic',-1,'osmotic flow');
CREATE TABLE glossary_spelling (form varchar(80)  NOT NULL, word varchar(80)  NOT NULL,
            PRIMARY KEY (form, word)) WITHOUT ROWID;
INSERT INTO "glossary_spelling" VALUES('dffsi','diffusion');
INSERT INTO "glossary_spelling" VALUES('dffui','diffusion');
INSERT INTO "glossary_spelling" VALUES('dffus','diffusion');
INSERT INTO "glossary_spelling" VALUES('dffusi','diffusion');
INSERT INTO "glossary_spelling" VALUES('dfusi','diffusion');
INSERT INTO "glossary_spelling" VALUES('diffi','diffusion');
INSERT INTO "glossary_spelling" VALUES('diffs','diffusion');
INSERT INTO "glossary_spelling" VALUES('diffsi','diffusion');
INSERT INTO "glossary_spelling" VALUES('diffu','diffusion');
INSERT INTO "glossary_spelling" VALUES('diffui','diffusion');
INSERT INTO "glossary_spelling" VALUES('diffus','diffusion');
INSERT INTO "glossary_spelling" VALUES('diffusi','diffusion');
INSERT INTO "glossary_spelling" VALUES('difsi','diffusion');
INSERT INTO "glossary_spelling" VALUES('difui','diffusion');
INSERT INTO "glossary_spelling" VALUES('difus','diffusion');
INSERT INTO "glossary_spelling" VALUES('difusi','diffusion');
INSERT INTO "glossary_spelling" VALUES('diusi','diffusion');
INSERT INTO "glossary_spelling" VALUES('ffusi','diffusion');
INSERT INTO "glossary_spelling" VALUES('flo','flow');
INSERT INTO "glossary_spelling" VALUES('flow','flow');
INSERT INTO "glossary_spelling" VALUES('flw','flow');
INSERT INTO "glossary_spelling" VALUES('fow','flow');
INSERT INTO "glossary_spelling" VALUES('iffsi','diffusion');
INSERT INTO "glossary_spelling" VALUES('iffui','diffusion');
INSERT INTO "glossary_spelling" VALUES('iffus','diffusion');
INSERT INTO "glossary_spelling" VALUES('iffusi','diffusion');
INSERT INTO "glossary_spelling" VALUES('ifusi','diffusion');
INSERT INTO "glossary_spelling" VALUES('low','flow');
INSERT INTO "glossary_spelling" VALUES('mosis','osmosis');
INSERT INTO "glossary_spelling" VALUES('motic','osmotic');
INSERT INTO "glossary_spelling" VALUES('omoic','osmotic');
INSERT INTO "glossary_spelling" VALUES('omois','osmosis');
INSERT INTO "glossary_spelling" VALUES('omosi','osmosis');
INSERT INTO "glossary_spelling" VALUES('omosis','osmosis');
INSERT INTO "glossary_spelling" VALUES('omoss','osmosis');
INSERT INTO "glossary_spelling" VALUES('omotc','osmotic');
INSERT INTO "glossary_spelling" VALUES('omoti','osmotic');
INSERT INTO "glossary_spelling" VALUES('omotic','osmotic');
INSERT INTO "glossary_spelling" VALUES('omsis','osmosis');
INSERT INTO "glossary_spelling" VALUES('omtic','osmotic');
INSERT INTO "glossary_spelling" VALUES('oosis','osmosis');
INSERT INTO "glossary_spelling" VALUES('ootic','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmic','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmis','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmoc','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmoi','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmoi','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmoic','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmois','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmos','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmosi','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmosis','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmoss','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmot','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmotc','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmoti','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmotic','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmsi','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmsis','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmss','osmosis');
INSERT INTO "glossary_spelling" VALUES('osmtc','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmti','osmotic');
INSERT INTO "glossary_spelling" VALUES('osmtic','osmotic');
INSERT INTO "glossary_spelling" VALUES('osoic','osmotic');
INSERT INTO "glossary_spelling" VALUES('osois','osmosis');
INSERT INTO "glossary_spelling" VALUES('ososi','osmosis');
INSERT INTO "glossary_spelling" VALUES('ososis','osmosis');
INSERT INTO "glossary_spelling" VALUES('ososs','osmosis');
INSERT INTO "glossary_spelling" VALUES('osotc','osmotic');
INSERT INTO "glossary_spelling" VALUES('osoti','osmotic');
INSERT INTO "glossary_spelling" VALUES('osotic','osmotic');
INSERT INTO "glossary_spelling" VALUES('ossis','osmosis');
INSERT INTO "glossary_spelling" VALUES('ostic','osmotic');
INSERT INTO "glossary_spelling" VALUES('smoic','osmotic');
INSERT INTO "glossary_spelling" VALUES('smois','osmosis');
INSERT INTO "glossary_spelling" VALUES('smosi','osmosis');
INSERT INTO "glossary_spelling" VALUES('smosis','osmosis');
INSERT INTO "glossary_spelling" VALUES('smoss','osmosis');
INSERT INTO "glossary_spelling" VALUES('smotc','osmotic');
INSERT INTO "glossary_spelling" VALUES('smoti','osmotic');
INSERT INTO "glossary_spelling" VALUES('smotic','osmotic');
INSERT INTO "glossary_spelling" VALUES('smsis','osmosis');
INSERT INTO "glossary_spelling" VALUES('smtic','osmotic');
INSERT INTO "glossary_spelling" VALUES('sosis','osmosis');
INSERT INTO "glossary_spelling" VALUES('sotic','osmotic');
CREATE TABLE "glossary_term" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "topic" varchar(200) NOT NULL, "name" varchar(200) NOT NULL, "slug" varchar(100) NOT NULL, "definition" text NOT NULL, "status" varchar(10) NOT NULL, "key" varchar(400) NOT NULL, "sort_text" varchar(400) NOT NULL, "letter" varchar(8) NOT NULL, "place" varchar(400) NOT NULL, "course_id" bigint NOT NULL REFERENCES "glossary_course" ("id") DEFERRABLE INITIALLY DEFERRED, "unit_id" bigint NULL REFERENCES "glossary_unit" ("id") DEFERRABLE INITIALLY DEFERRED, "linked" bool DEFAULT 1 NOT NULL, CONSTRAINT "term_slug_once_a_course" UNIQUE ("course_id", "slug"), CONSTRAINT "term_has_slug" CHECK (NOT ("slug" = '')), CONSTRAINT "term_has_name" CHECK (NOT ("name" = '')), CONSTRAINT "term_status_known" CHECK ("status" IN ('draft', 'review', 'published')));
INSERT INTO "glossary_term" VALUES(1,'1.1 Water','Osmosis','osmosis','Water moves through a membrane towards \(c_2 > c_1\).','published','osmosis','osmosis','O','000001.000001 Water	osmosis	osmosis',1,1,1);
INSERT INTO "glossary_term" VALUES(2,'','Diffusion','diffusion','Particles spread out.','published','diffusion','diffusion','D','	diffusion	diffusion',1,2,1);
INSERT INTO "glossary_term" VALUES(3,'','Unfinished','unfinished','Not for readers.','draft','unfinished','unfinished','U','	unfinished	unfinished',1,NULL,1);
CREATE TABLE "glossary_termlink" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "weight" integer unsigned NOT NULL CHECK ("weight" >= 0), "source_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, "target_id" bigint NOT NULL REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "term_link_once" UNIQUE ("source_id", "target_id"));
CREATE TABLE "glossary_termpage" ("term_id" bigint NOT NULL PRIMARY KEY REFERENCES "glossary_term" ("id") DEFERRABLE INITIALLY DEFERRED, "changed_at" datetime DEFAULT (STRFTIME('%Y-%m-%d %H:%M:%f', 'NOW')) NOT NULL, "revision" integer DEFAULT 0 NOT NULL, "body" text NULL, "names_version" bigint DEFAULT 0 NOT NULL, "version" integer DEFAULT 0 NOT NULL);
INSERT INTO "glossary_termpage" VALUES(1,'2026-11-23 21:08:05.003',6,'{"version": 2001, "facts": [{"text": "It needs no energy.", "source": "https://example.org/osmosis"}, {"text": "Plants stand by it.", "source": ""}], "questions": [{"kind": "how", "question": "How fast?", "answer": "<p>It depends.</p>"}, {"kind": "evaluate", "question": "Good?", "answer": "<p>Yes.</p>"}], "definition": "<p>Water moves through a membrane towards <math><mrow><msub><mi>c</mi><mn>2</mn></msub><mo>&gt;</mo><msub><mi>c</mi><mn>1</mn></msub></mrow></math>.</p>"}',8874347624677149427,6);
INSERT INTO "glossary_termpage" VALUES(2,'2026-11-23 21:08:05.003',1,'{"version": 2001, "facts": [], "questions": [], "definition": "<p>Particles spread out.</p>"}',8874347624677149427,0);
INSERT INTO "glossary_termpage" VALUES(3,'2026-11-23 21:08:04.983',0,'{"version": 2001, "facts": [], "questions": [], "definition": "<p>Not for readers.</p>"}',8874347624677149427,0);
CREATE TABLE "glossary_unit" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "number" smallint unsigned NOT NULL CHECK ("number" >= 0), "title" varchar(200) NOT NULL, "course_id" bigint NOT NULL REFERENCES "glossary_course" ("id") DEFERRABLE INITIALLY DEFERRED, CONSTRAINT "unit_number_once_a_course" UNIQUE ("course_id", "number"));
INSERT INTO "glossary_unit" VALUES(1,1,'First',1);
INSERT INTO "glossary_unit" VALUES(2,2,'Second',1);
CREATE TABLE "glossary_wantedterm" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "day" date NOT NULL, "text" varchar(80) NOT NULL, "count" integer unsigned NOT NULL CHECK ("count" >= 0), CONSTRAINT "wanted_term_once_a_day" UNIQUE ("day", "text"));
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
CREATE INDEX "axes_accessattempt_user_agent_ad89678b" ON "axes_accessattempt" ("user_agent");
CREATE INDEX "axes_accessattempt_ip_address_10922d9c" ON "axes_accessattempt" ("ip_address");
CREATE INDEX "axes_accessattempt_username_3f2d4ca0" ON "axes_accessattempt" ("username");
CREATE UNIQUE INDEX "axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq" ON "axes_accessattempt" ("username", "ip_address", "user_agent");
CREATE INDEX "axes_accessfailurelog_user_agent_ea145dda" ON "axes_accessfailurelog" ("user_agent");
CREATE INDEX "axes_accessfailurelog_ip_address_2e9f5a7f" ON "axes_accessfailurelog" ("ip_address");
CREATE INDEX "axes_accessfailurelog_username_a8b7e8a4" ON "axes_accessfailurelog" ("username");
CREATE INDEX "axes_accesslog_user_agent_0e659004" ON "axes_accesslog" ("user_agent");
CREATE INDEX "axes_accesslog_ip_address_86b417e5" ON "axes_accesslog" ("ip_address");
CREATE INDEX "axes_accesslog_username_df93064b" ON "axes_accesslog" ("username");
CREATE INDEX "course_subject_title" ON "glossary_course" ("subject", "title");
CREATE INDEX "name_letter_sort" ON "glossary_name" ("letter", "sort_text", "key");
CREATE INDEX "glossary_reviewquestion_term_id_635ce548" ON "glossary_reviewquestion" ("term_id");
CREATE INDEX "glossary_fact_term_id_74feb062" ON "glossary_fact" ("term_id");
CREATE UNIQUE INDEX "confused_pair_once" ON "glossary_confusedpair" ((MIN("term_id", "other_id")), (MAX("term_id", "other_id")));
CREATE INDEX "glossary_confusedpair_other_id_ee6eee5c" ON "glossary_confusedpair" ("other_id");
CREATE INDEX "glossary_confusedpair_term_id_a4f06add" ON "glossary_confusedpair" ("term_id");
CREATE INDEX "glossary_alias_term_id_8005d506" ON "glossary_alias" ("term_id");
CREATE INDEX "alias_key" ON "glossary_alias" ("key");
CREATE INDEX "glossary_unit_course_id_02ee0686" ON "glossary_unit" ("course_id");
CREATE INDEX "glossary_oldtermaddress_term_id_1ca3f9d0" ON "glossary_oldtermaddress" ("term_id");
CREATE INDEX "glossary_termlink_source_id_6a0a7ad7" ON "glossary_termlink" ("source_id");
CREATE INDEX "glossary_termlink_target_id_a18ba2cd" ON "glossary_termlink" ("target_id");
CREATE INDEX "glossary_import_by_id_1fc0057c" ON "glossary_import" ("by_id");
CREATE INDEX "import_course_state" ON "glossary_import" ("course_slug", "state");
CREATE INDEX "glossary_report_term_id_4daa9f50" ON "glossary_report" ("term_id");
CREATE INDEX "report_sender" ON "glossary_report" ("sender", "at");
CREATE INDEX "report_open" ON "glossary_report" ("closed_at", "id" DESC);
CREATE INDEX "termpage_changed" ON "glossary_termpage" ("changed_at" DESC);
CREATE INDEX "termpage_empty" ON "glossary_termpage" ("term_id") WHERE "body" IS NULL;
CREATE INDEX "glossary_term_slug_b9211122" ON "glossary_term" ("slug");
CREATE INDEX "glossary_term_course_id_0a6b8d43" ON "glossary_term" ("course_id");
CREATE INDEX "glossary_term_unit_id_c4001cfe" ON "glossary_term" ("unit_id");
CREATE INDEX "term_key" ON "glossary_term" ("key");
CREATE INDEX "term_place" ON "glossary_term" ("course_id", "unit_id", "place");
CREATE INDEX "term_course_sort" ON "glossary_term" ("course_id", "sort_text");
CREATE INDEX "glossary_change_by_id_c573f47b" ON "glossary_change" ("by_id");
CREATE INDEX "glossary_change_term_id_c885d4d7" ON "glossary_change" ("term_id");
CREATE INDEX "change_term_version" ON "glossary_change" ("term_id", "version");
CREATE INDEX "change_batch" ON "glossary_change" ("batch") WHERE "batch" IS NOT NULL;
CREATE INDEX "term_unpublished" ON "glossary_term" ("id") WHERE NOT ("status" = 'published');
CREATE INDEX "django_session_expire_date_a5c62663" ON "django_session" ("expire_date");
CREATE TRIGGER studyguide_course_tally AFTER INSERT ON glossary_course BEGIN INSERT INTO glossary_coursetally (course_id) VALUES (NEW.id); END;
CREATE TRIGGER studyguide_course_tally_gone AFTER DELETE ON glossary_course BEGIN DELETE FROM glossary_coursetally WHERE course_id = OLD.id; END;
CREATE TRIGGER studyguide_course_address_changed AFTER UPDATE ON glossary_course WHEN (OLD.slug) IS NOT (NEW.slug) BEGIN 
    INSERT INTO glossary_oldcourseaddress (slug, course_id) VALUES (OLD.slug, OLD.id)
    ON CONFLICT (slug, course_id) DO UPDATE SET left_at = strftime('%Y-%m-%d %H:%M:%f', 'now');UPDATE glossary_coursetally SET names_version = random() WHERE course_id IN (NEW.id); END;
CREATE TRIGGER studyguide_course_address_gone AFTER DELETE ON glossary_course BEGIN 
    INSERT INTO glossary_oldcourseaddress (slug, course_id) VALUES (OLD.slug, OLD.id)
    ON CONFLICT (slug, course_id) DO UPDATE SET left_at = strftime('%Y-%m-%d %H:%M:%f', 'now');DELETE FROM glossary_linkednames WHERE course_id = OLD.id; END;
CREATE TRIGGER studyguide_term_address_changed AFTER UPDATE ON glossary_term WHEN (OLD.course_id, OLD.slug) IS NOT (NEW.course_id, NEW.slug) BEGIN 
    INSERT INTO glossary_oldtermaddress (course_id, slug, term_id) VALUES (OLD.course_id, OLD.slug, OLD.id)
    ON CONFLICT (course_id, slug) DO UPDATE SET term_id = excluded.term_id; END;
CREATE TRIGGER studyguide_term_address_gone AFTER DELETE ON glossary_term BEGIN 
        DELETE FROM glossary_oldtermaddress WHERE term_id = OLD.id;
        DELETE FROM glossary_termlink WHERE source_id = OLD.id;
        DELETE FROM glossary_termlink WHERE target_id = OLD.id; END;
CREATE TRIGGER studyguide_term_linked AFTER INSERT ON glossary_term WHEN NEW.status = 'published' BEGIN UPDATE glossary_coursetally SET names_version = random() WHERE course_id IN (NEW.course_id); END;
CREATE TRIGGER studyguide_term_linked_gone AFTER DELETE ON glossary_term WHEN OLD.status = 'published' BEGIN UPDATE glossary_coursetally SET names_version = random() WHERE course_id IN (OLD.course_id); END;
CREATE TRIGGER studyguide_term_linked_changed AFTER UPDATE ON glossary_term WHEN (OLD.course_id, OLD.name, OLD.key, OLD.slug, OLD.status, OLD.linked) IS NOT (NEW.course_id, NEW.name, NEW.key, NEW.slug, NEW.status, NEW.linked) BEGIN UPDATE glossary_coursetally SET names_version = random() WHERE course_id IN (OLD.course_id, NEW.course_id); END;
CREATE TRIGGER studyguide_alias_linked AFTER INSERT ON glossary_alias BEGIN UPDATE glossary_coursetally SET names_version = random() WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id) AND status = 'published'); END;
CREATE TRIGGER studyguide_alias_linked_gone AFTER DELETE ON glossary_alias BEGIN UPDATE glossary_coursetally SET names_version = random() WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id) AND status = 'published'); END;
CREATE TRIGGER studyguide_alias_linked_changed AFTER UPDATE ON glossary_alias WHEN (OLD.term_id, OLD.name, OLD.key) IS NOT (NEW.term_id, NEW.name, NEW.key) BEGIN UPDATE glossary_coursetally SET names_version = random() WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id, NEW.term_id) AND status = 'published'); END;
CREATE TRIGGER studyguide_term_page AFTER INSERT ON glossary_term BEGIN INSERT INTO glossary_termpage (term_id) VALUES (NEW.id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'),
        terms = terms + CASE WHEN NEW.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = NEW.course_id; END;
CREATE TRIGGER studyguide_term_page_gone AFTER DELETE ON glossary_term BEGIN DELETE FROM glossary_termpage WHERE term_id = OLD.id;
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'),
        terms = terms - CASE WHEN OLD.status = 'published' THEN 1 ELSE 0 END
        WHERE course_id = OLD.course_id; END;
CREATE TRIGGER studyguide_term_page_changed AFTER UPDATE ON glossary_term WHEN (OLD.course_id, OLD.unit_id, OLD.topic, OLD.name, OLD.slug, OLD.definition, OLD.status, OLD.linked) IS NOT (NEW.course_id, NEW.unit_id, NEW.topic, NEW.name, NEW.slug, NEW.definition, NEW.status, NEW.linked) BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + 1, body = CASE WHEN NEW.definition = OLD.definition THEN body END
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
    DELETE FROM glossary_name WHERE key IN (NEW.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published'); END;
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
    DELETE FROM glossary_name WHERE key IN (OLD.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published'); END;
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
            WHERE a.key = glossary_name.key AND t.status = 'published'); END;
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
    DELETE FROM glossary_name WHERE key IN (NEW.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published');
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + 1, body = body
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
    DELETE FROM glossary_name WHERE key IN (OLD.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published');
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + 1, body = body
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
    DELETE FROM glossary_name WHERE key IN (NEW.key, OLD.key)
        AND NOT EXISTS (SELECT 1 FROM glossary_term t WHERE t.key = glossary_name.key AND t.status = 'published')
        AND NOT EXISTS (SELECT 1 FROM glossary_alias a JOIN glossary_term t ON t.id = a.term_id
            WHERE a.key = glossary_name.key AND t.status = 'published');
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + 1, body = body
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); END;
CREATE TRIGGER studyguide_fact_on_page AFTER INSERT ON glossary_fact BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); END;
CREATE TRIGGER studyguide_fact_off_page AFTER DELETE ON glossary_fact BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); END;
CREATE TRIGGER studyguide_fact_changed AFTER UPDATE ON glossary_fact WHEN (OLD.term_id, OLD.position, OLD.text, OLD.source) IS NOT (NEW.term_id, NEW.position, NEW.text, NEW.source) BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id, OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); END;
CREATE TRIGGER studyguide_reviewquestion_on_page AFTER INSERT ON glossary_reviewquestion BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id)); END;
CREATE TRIGGER studyguide_reviewquestion_off_page AFTER DELETE ON glossary_reviewquestion BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id)); END;
CREATE TRIGGER studyguide_reviewquestion_changed AFTER UPDATE ON glossary_reviewquestion WHEN (OLD.term_id, OLD.position, OLD.kind, OLD.question, OLD.answer) IS NOT (NEW.term_id, NEW.position, NEW.kind, NEW.question, NEW.answer) BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id, OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id, OLD.term_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, OLD.term_id)); END;
CREATE TRIGGER studyguide_confusedpair_on_page AFTER INSERT ON glossary_confusedpair BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id, NEW.other_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, NEW.other_id)); END;
CREATE TRIGGER studyguide_confusedpair_off_page AFTER DELETE ON glossary_confusedpair BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (OLD.term_id, OLD.other_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (OLD.term_id, OLD.other_id)); END;
CREATE TRIGGER studyguide_confusedpair_changed AFTER UPDATE ON glossary_confusedpair WHEN (OLD.term_id, OLD.other_id, OLD.difference) IS NOT (NEW.term_id, NEW.other_id, NEW.difference) BEGIN 
    UPDATE glossary_termpage SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now'), revision = revision + 1, version = version + CASE WHEN term_id IN (NEW.term_id, OLD.term_id) THEN 1 ELSE 0 END, body = NULL
        WHERE term_id IN (NEW.term_id, NEW.other_id, OLD.term_id, OLD.other_id);
    UPDATE glossary_coursetally SET changed_at = strftime('%Y-%m-%d %H:%M:%f', 'now')
        WHERE course_id IN (SELECT course_id FROM glossary_term WHERE id IN (NEW.term_id, NEW.other_id, OLD.term_id, OLD.other_id)); END;
CREATE TRIGGER studyguide_version_course_INSERT AFTER INSERT ON glossary_course BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_course_UPDATE AFTER UPDATE ON glossary_course BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_course_DELETE AFTER DELETE ON glossary_course BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_unit_INSERT AFTER INSERT ON glossary_unit BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_unit_UPDATE AFTER UPDATE ON glossary_unit BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_unit_DELETE AFTER DELETE ON glossary_unit BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_term_INSERT AFTER INSERT ON glossary_term BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_term_UPDATE AFTER UPDATE ON glossary_term BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_term_DELETE AFTER DELETE ON glossary_term BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_alias_INSERT AFTER INSERT ON glossary_alias BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_alias_UPDATE AFTER UPDATE ON glossary_alias BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_alias_DELETE AFTER DELETE ON glossary_alias BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_fact_INSERT AFTER INSERT ON glossary_fact BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_fact_UPDATE AFTER UPDATE ON glossary_fact BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_fact_DELETE AFTER DELETE ON glossary_fact BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_reviewquestion_INSERT AFTER INSERT ON glossary_reviewquestion BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_reviewquestion_UPDATE AFTER UPDATE ON glossary_reviewquestion BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_reviewquestion_DELETE AFTER DELETE ON glossary_reviewquestion BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_confusedpair_INSERT AFTER INSERT ON glossary_confusedpair BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_confusedpair_UPDATE AFTER UPDATE ON glossary_confusedpair BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_confusedpair_DELETE AFTER DELETE ON glossary_confusedpair BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_termlink_INSERT AFTER INSERT ON glossary_termlink BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_termlink_UPDATE AFTER UPDATE ON glossary_termlink BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_version_termlink_DELETE AFTER DELETE ON glossary_termlink BEGIN UPDATE glossary_contentversion SET version = random(); END;
CREATE TRIGGER studyguide_search_name AFTER INSERT ON glossary_name BEGIN 
    INSERT INTO glossary_spelling (form, word)
        SELECT DISTINCT form, word FROM (
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, 7) AS head FROM (SELECT DISTINCT word FROM (SELECT substr(w.value, 1, 40)  AS word FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w WHERE w.value <> '') AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word)) AS u
        WHERE length(word) BETWEEN 3 AND 40 AND word  >= 'a') AS v,
        (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n) AS i, (SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n UNION ALL SELECT 9 AS n) AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= 6 OR j.n > length(v.head))) AS forms WHERE true
        ON CONFLICT DO NOTHING;
    INSERT INTO glossary_searchword (word, rank, key) SELECT word, rank, key FROM (
    SELECT substr(w.value, 1, 40)  AS word, -n.courses AS rank, n.key  AS key
    FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) , -n.courses, n.key 
    FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n) AS b WHERE n.courses > 1 AND length(n.key) >= b.n) AS entries WHERE true
        ON CONFLICT DO NOTHING; END;
CREATE TRIGGER studyguide_search_name_gone AFTER DELETE ON glossary_name BEGIN 
    DELETE FROM glossary_searchword WHERE (word, rank, key) IN (SELECT word, rank, key FROM (
    SELECT substr(w.value, 1, 40)  AS word, -n.courses AS rank, n.key  AS key
    FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) , -n.courses, n.key 
    FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n) AS b WHERE n.courses > 1 AND length(n.key) >= b.n) AS entries);
    DELETE FROM glossary_spelling WHERE (form, word) IN
        (SELECT form, word FROM (
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, 7) AS head FROM (SELECT DISTINCT word FROM (SELECT substr(w.value, 1, 40)  AS word FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w WHERE w.value <> '') AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word)) AS u
        WHERE length(word) BETWEEN 3 AND 40 AND word  >= 'a') AS v,
        (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n) AS i, (SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n UNION ALL SELECT 9 AS n) AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= 6 OR j.n > length(v.head))) AS forms); END;
CREATE TRIGGER studyguide_search_name_changed AFTER UPDATE ON glossary_name WHEN (OLD.key, OLD.courses) IS NOT (NEW.key, NEW.courses) BEGIN 
    INSERT INTO glossary_spelling (form, word)
        SELECT DISTINCT form, word FROM (
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, 7) AS head FROM (SELECT DISTINCT word FROM (SELECT substr(w.value, 1, 40)  AS word FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w WHERE w.value <> '') AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word)) AS u
        WHERE length(word) BETWEEN 3 AND 40 AND word  >= 'a') AS v,
        (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n) AS i, (SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n UNION ALL SELECT 9 AS n) AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= 6 OR j.n > length(v.head))) AS forms WHERE true
        ON CONFLICT DO NOTHING;
    INSERT INTO glossary_searchword (word, rank, key) SELECT word, rank, key FROM (
    SELECT substr(w.value, 1, 40)  AS word, -n.courses AS rank, n.key  AS key
    FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) , -n.courses, n.key 
    FROM (SELECT NEW.key AS key, NEW.courses AS courses) AS n, (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n) AS b WHERE n.courses > 1 AND length(n.key) >= b.n) AS entries WHERE true
        ON CONFLICT DO NOTHING;
    DELETE FROM glossary_searchword WHERE (word, rank, key) IN (SELECT word, rank, key FROM (
    SELECT substr(w.value, 1, 40)  AS word, -n.courses AS rank, n.key  AS key
    FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w WHERE w.value <> ''
    UNION
    SELECT '^' || substr(n.key, 1, b.n) , -n.courses, n.key 
    FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n) AS b WHERE n.courses > 1 AND length(n.key) >= b.n) AS entries);
    DELETE FROM glossary_spelling WHERE (form, word) IN
        (SELECT form, word FROM (
    SELECT substr(v.head, 1, i.n - 1) || substr(v.head, i.n + 1, j.n - i.n - 1) || substr(v.head, j.n + 1) AS form,
        v.word
    FROM (SELECT word, substr(word, 1, 7) AS head FROM (SELECT DISTINCT word FROM (SELECT substr(w.value, 1, 40)  AS word FROM (SELECT OLD.key AS key, OLD.courses AS courses) AS n, json_each('[' || replace(json_quote(n.key), ' ', '","') || ']') AS w WHERE w.value <> '') AS all_words
    WHERE NOT EXISTS (SELECT 1 FROM glossary_searchword s WHERE s.word = all_words.word)) AS u
        WHERE length(word) BETWEEN 3 AND 40 AND word  >= 'a') AS v,
        (SELECT 1 AS n UNION ALL SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n) AS i, (SELECT 2 AS n UNION ALL SELECT 3 AS n UNION ALL SELECT 4 AS n UNION ALL SELECT 5 AS n UNION ALL SELECT 6 AS n UNION ALL SELECT 7 AS n UNION ALL SELECT 8 AS n UNION ALL SELECT 9 AS n) AS j
    WHERE i.n < j.n AND (j.n <= length(v.head) + 1 OR i.n = length(v.head) + 1 AND j.n = i.n + 1)
        AND (length(v.word) >= 6 OR j.n > length(v.head))) AS forms); END;
CREATE TRIGGER studyguide_search_text AFTER INSERT ON glossary_term WHEN NEW.status = 'published' BEGIN INSERT INTO glossary_searchtext (rowid, definition)
            SELECT id, definition FROM (SELECT NEW.id AS id, NEW.definition AS definition, NEW.status AS status) AS t WHERE status = 'published'; END;
CREATE TRIGGER studyguide_search_text_gone AFTER DELETE ON glossary_term BEGIN DELETE FROM glossary_searchtext WHERE rowid IN (OLD.id); END;
CREATE TRIGGER studyguide_search_text_changed AFTER UPDATE ON glossary_term WHEN (OLD.id, OLD.definition, OLD.status) IS NOT (NEW.id, NEW.definition, NEW.status) BEGIN DELETE FROM glossary_searchtext WHERE rowid IN (OLD.id);INSERT INTO glossary_searchtext (rowid, definition)
            SELECT id, definition FROM (SELECT NEW.id AS id, NEW.definition AS definition, NEW.status AS status) AS t WHERE status = 'published'; END;
PRAGMA writable_schema=OFF;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('django_migrations',35);
INSERT INTO "sqlite_sequence" VALUES('django_admin_log',0);
INSERT INTO "sqlite_sequence" VALUES('django_content_type',33);
INSERT INTO "sqlite_sequence" VALUES('auth_permission',127);
INSERT INTO "sqlite_sequence" VALUES('auth_group',2);
INSERT INTO "sqlite_sequence" VALUES('auth_user',1);
INSERT INTO "sqlite_sequence" VALUES('axes_accessattempt',0);
INSERT INTO "sqlite_sequence" VALUES('axes_accesslog',0);
INSERT INTO "sqlite_sequence" VALUES('glossary_course',1);
INSERT INTO "sqlite_sequence" VALUES('glossary_reviewquestion',2);
INSERT INTO "sqlite_sequence" VALUES('glossary_fact',2);
INSERT INTO "sqlite_sequence" VALUES('glossary_confusedpair',1);
INSERT INTO "sqlite_sequence" VALUES('glossary_alias',1);
INSERT INTO "sqlite_sequence" VALUES('glossary_unit',2);
INSERT INTO "sqlite_sequence" VALUES('glossary_oldcourseaddress',0);
INSERT INTO "sqlite_sequence" VALUES('glossary_oldtermaddress',0);
INSERT INTO "sqlite_sequence" VALUES('glossary_termlink',0);
INSERT INTO "sqlite_sequence" VALUES('auth_group_permissions',58);
INSERT INTO "sqlite_sequence" VALUES('glossary_term',3);
INSERT INTO "sqlite_sequence" VALUES('glossary_change',3);
INSERT INTO "sqlite_sequence" VALUES('glossary_contentversion',1);
COMMIT;
