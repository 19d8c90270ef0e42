-- Addressed to somebody who was not in the conversation: a person decides on it.
ALTER TABLE email_replies ADD COLUMN new_people boolean NOT NULL DEFAULT false;
GRANT SELECT (new_people) ON email_replies TO mosaic_analyst;

-- A shadow judges a mail once: an activity that is tried again keeps what it said first.
DELETE FROM classifications later USING classifications first
WHERE NOT later.acting AND NOT first.acting AND later.reply_id = first.reply_id AND later.id > first.id;
CREATE UNIQUE INDEX classifications_shadow ON classifications (reply_id) WHERE NOT acting;

-- Each mail that both judged: what the acting judge said, what its shadow said, and what a person said since (null: nobody did).
-- What counts is what follows: an unsure verdict goes to a person, which is what a question does.
CREATE VIEW stats_judges AS
SELECT
  shadow.source AS shadow_source,
  shadow.model AS shadow_model,
  shadow.prompt_version AS shadow_prompt_version,
  acting.source AS acting_source,
  acting.model AS acting_model,
  acting.prompt_version AS acting_prompt_version,
  CASE WHEN acting.unsure THEN 'clarification' ELSE acting.intent END AS acting_said,
  CASE WHEN shadow.unsure THEN 'clarification' ELSE shadow.intent END AS shadow_said,
  corrected.intent AS person_said,
  count(*)::integer AS mails
FROM classifications acting
JOIN classifications shadow ON shadow.reply_id = acting.reply_id AND NOT shadow.acting
LEFT JOIN LATERAL (
  SELECT k.intent FROM corrections k WHERE k.reply_id = acting.reply_id ORDER BY k.at DESC, k.id DESC LIMIT 1
) corrected ON true
WHERE acting.acting
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9;
GRANT SELECT ON stats_judges TO mosaic_app, mosaic_analyst;
