"""The two statements behind every page of a patient's day, written out.

They run more often than all others together, and building them anew from the models took longer than running
them (a third of the page). Each is one constant text for SQLite and PostgreSQL; the models stay the only place
that writes.
"""

import datetime

from django.db import connection


def episode_with_logs(
    user_id: int, *, since: datetime.date, day: datetime.date | None
) -> list[dict[str, object]]:
    """The open episode of this patient's account: a row for each standing log since a day, newest first.

    One row without a log when there is none, no row without an open episode. `first_logged_at` is when `day`
    was logged first. Of several stops the page of the most urgent counts, in the order of `Page`.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT e.id AS episode_id, e.patient_id, e.side, p.given_name, p.family_name,
                   l.id AS location_id, l.name, l.phone, l.time_zone, l.emergency_number, l.emergency_text,
                   l.urgent_care_number, plan.id AS plan_id, plan.starts_on,
                   (SELECT f.page FROM careplans_freeze f
                     WHERE f.episode_id = e.id AND f.released_at IS NULL
                     ORDER BY CASE f.page WHEN 'emergency' THEN 1 WHEN 'be_seen_today' THEN 2
                                          WHEN 'same_day_medical' THEN 3 ELSE 4 END LIMIT 1) AS stop_page,
                   (SELECT MAX(r.answered_on) FROM careplans_selfreport r
                     WHERE r.episode_id = e.id) AS asked_on,
                   EXISTS (SELECT 1 FROM careplans_alert a
                     WHERE a.episode_id = e.id AND a.acknowledged_at IS NULL
                       AND a.rule_ids = '["R39"]') AS worsening_known,
                   (SELECT MIN(d.received_at) FROM careplans_sessionlog d
                     WHERE d.plan_id = plan.id AND d.performed_on = %s) AS first_logged_at,
                   log.id AS log_id, log.client_key, log.performed_on, log.received_at, log.done, log.reason,
                   log.leg_pain, log.back_pain, log.furthest_symptom, log.note
              FROM patients_episode e
              JOIN patients_patient p ON p.id = e.patient_id
              JOIN clinic_location l ON l.id = e.location_id
              LEFT JOIN careplans_careplan plan ON plan.episode_id = e.id
              LEFT JOIN careplans_sessionlog log
                     ON log.plan_id = plan.id AND log.is_current AND log.performed_on >= %s
             WHERE p.user_id = %s AND e.closed_on IS NULL
             ORDER BY log.performed_on DESC
            """,
            [day and day.isoformat(), since.isoformat(), user_id],
        )
        return rows_by_name(cursor)


def versions_with_lines(
    plan_id: int, *, counting_from: datetime.date, first_week: int, last_week: int
) -> list[dict[str, object]]:
    """A row for each line of these weeks, in the order of the plan, of every version that counts from that day on.

    The first of them is the version in force on that day. A version without a line in these weeks has one row
    whose `line_id` is null. `paused_at` is the start of the oldest pause of the line that still stands.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT v.id AS version_id, v.number, v.title, v.weeks, v.effective_from, v.review_due_on,
                   a.assessed_on, a.leg_now, a.furthest_left, a.furthest_right,
                   (SELECT MIN(s.started_at) FROM careplans_linepause s
                     WHERE s.line_id = line.id AND s.ended_at IS NULL) AS paused_at,
                   line.id AS line_id, line.thread, line.week, line.position, line.exercise_code,
                   line.wording, line.side, line.sets, line.reps, line.hold_seconds, line.minutes,
                   line.bouts_per_day, line.weekdays, line.locked, line.locked_direction, line.lock_reason,
                   line.note
              FROM careplans_planversion v
              JOIN assessments_assessment a ON a.id = v.assessment_id
              LEFT JOIN careplans_prescription line
                     ON line.version_id = v.id AND line.week BETWEEN %s AND %s
             WHERE v.plan_id = %s AND v.published_at IS NOT NULL
               AND v.number >= COALESCE((SELECT MAX(w.number) FROM careplans_planversion w
                     WHERE w.plan_id = v.plan_id AND w.published_at IS NOT NULL
                       AND w.effective_from <= %s), 0)
             ORDER BY v.number, line.week, line.position, line.id
            """,
            [first_week, last_week, plan_id, counting_from.isoformat()],
        )
        return rows_by_name(cursor)


def rows_by_name(cursor) -> list[dict[str, object]]:
    """What a cursor found, each row by the names of its columns."""
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
