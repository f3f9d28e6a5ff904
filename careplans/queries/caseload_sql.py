"""The two statements behind the caseload, written out: it is a clinician's home and lists everybody at once.

Building them anew from the models took longer than running them. Each is one constant text for SQLite and
PostgreSQL. Both take a clinician or a location, the other one None; who may see them is decided around them.
"""

from django.db import connection

from careplans.queries.diary_sql import rows_by_name


def open_episodes(*, responsible: int | None, location: int | None) -> list[dict[str, object]]:
    """One row an open episode: the person, the plan with its newest version, both ends of the diary."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT e.id AS episode_id, e.location_id, e.side, e.patient_id, p.given_name, p.family_name,
                   p.family_key, p.born_on, plan.starts_on,
                   v.weeks, v.review_due_on, rests.assessed_on AS rests_on,
                   (SELECT MAX(a.assessed_on) FROM assessments_assessment a
                     WHERE a.episode_id = e.id AND a.signed_at IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM assessments_assessment b
                         WHERE b.amends_id = a.id AND b.signed_at IS NOT NULL)) AS assessed_on,
                   (SELECT MAX(d.performed_on) FROM careplans_sessionlog d
                     WHERE d.plan_id = plan.id AND d.is_current) AS last_log_on,
                   (SELECT d.leg_pain FROM careplans_sessionlog d
                     WHERE d.plan_id = plan.id AND d.is_current AND d.leg_pain IS NOT NULL
                     ORDER BY d.performed_on LIMIT 1) AS first_pain,
                   (SELECT d.leg_pain FROM careplans_sessionlog d
                     WHERE d.plan_id = plan.id AND d.is_current AND d.leg_pain IS NOT NULL
                     ORDER BY d.performed_on DESC LIMIT 1) AS last_pain
              FROM patients_episode e
              JOIN patients_patient p ON p.id = e.patient_id
              LEFT JOIN careplans_careplan plan ON plan.episode_id = e.id
              LEFT JOIN careplans_planversion v
                     ON v.plan_id = plan.id AND v.published_at IS NOT NULL
                    AND v.number = (SELECT MAX(w.number) FROM careplans_planversion w
                                     WHERE w.plan_id = plan.id AND w.published_at IS NOT NULL)
              LEFT JOIN assessments_assessment rests ON rests.id = v.assessment_id
             WHERE e.closed_on IS NULL AND (e.responsible_id = %s OR e.location_id = %s)
            """,
            [responsible, location],
        )
        return rows_by_name(cursor)


def waiting(
    *, responsible: int | None = None, location: int | None = None, episode: int | None = None
) -> list[tuple]:
    """(episode id, kind, id, text, instant) of everything that waits; kinds as in careplans.queries.needs."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            WITH mine AS (SELECT e.id FROM patients_episode e
                           WHERE e.closed_on IS NULL AND (e.responsible_id = %s OR e.location_id = %s OR e.id = %s))
            SELECT f.episode_id, 'stop', f.id, '', f.started_at
              FROM careplans_freeze f JOIN mine ON mine.id = f.episode_id
             WHERE f.released_at IS NULL
            UNION ALL
            SELECT a.episode_id, CASE WHEN a.rule_ids = '["R39"]' THEN 'worse' ELSE 'alert' END, a.id,
                   a.sentence, a.raised_at
              FROM careplans_alert a JOIN mine ON mine.id = a.episode_id
             WHERE a.acknowledged_at IS NULL
            UNION ALL
            SELECT s.episode_id, CASE WHEN s.blocked THEN 'danger' ELSE 'assessment' END, s.id, '', s.started_at
              FROM assessments_assessment s JOIN mine ON mine.id = s.episode_id
             WHERE s.signed_at IS NULL
            UNION ALL
            SELECT plan.episode_id, 'plan', v.id, '', v.created_at
              FROM careplans_planversion v
              JOIN careplans_careplan plan ON plan.id = v.plan_id
              JOIN mine ON mine.id = plan.episode_id
             WHERE v.published_at IS NULL
            """,
            [responsible, location, episode],
        )
        return cursor.fetchall()
