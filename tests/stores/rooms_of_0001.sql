BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE rooms (
	code VARCHAR(6) NOT NULL, 
	key_hash VARCHAR(64) NOT NULL, 
	revision BIGINT NOT NULL, 
	moved_at BIGINT NOT NULL, 
	closed BOOLEAN NOT NULL, 
	record TEXT NOT NULL, 
	PRIMARY KEY (code)
);
INSERT INTO "rooms" VALUES('PWPFKF','68a2fcf961d1a185b1e3f34519eb605d5062ae276599a970c8c2c98cb4e5f9a3',0,1700000000000,0,'{"revision":0,"slide":"the-dip","step":0,"screen":"slides","look":"light","live":null,"started_at":null,"paused_at":null,"code":"PWPFKF","title":"A talk from last year","parts":["the-dip"],"register":"breastfeeding","moved_at":1700000000000,"closed":false}');
CREATE INDEX ix_rooms_moved_at ON rooms (moved_at);
COMMIT;
