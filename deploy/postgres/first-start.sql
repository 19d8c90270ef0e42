-- Run once, by the image, on an empty data volume: logins and databases. Tables are made by `mosaic setup` and by Temporal's own tool.
\getenv owner_password OWNER_PASSWORD
\getenv worker_password WORKER_PASSWORD
\getenv temporal_password TEMPORAL_PASSWORD

-- CREATEROLE: the migrations make the group roles mosaic_app and mosaic_analyst.
CREATE ROLE mosaic_owner LOGIN CREATEROLE PASSWORD :'owner_password';
CREATE ROLE mosaic_worker LOGIN PASSWORD :'worker_password';
CREATE ROLE temporal LOGIN PASSWORD :'temporal_password';

CREATE DATABASE mosaic_autoresponder OWNER mosaic_owner;
CREATE DATABASE temporal OWNER temporal;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT ON DATABASE temporal, temporal_visibility FROM PUBLIC;
