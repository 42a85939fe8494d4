-- Which published resource a revision belongs to is asked by every list and by each file.
create index on resources.resource (revision);

-- Suggestions and filters ask for the revisions of a territory.
create index on resources.revision using gin (territories);
