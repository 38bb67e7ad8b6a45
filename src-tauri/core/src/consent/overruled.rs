//! What stands for one address and does not count, since what was said of every address ends it: the decision takes both for one story.

/// The events that allow to use an address at `:at`, for `:purpose`, and are ended by what was said of the whole channel: by a no that no
/// yes came after, or by an end that came after them and that no yes came after.
///
/// Whose story has both is found by going through two indexes in step: few have, of however many.
pub(super) const OVERRULED: &str =
    "SELECT own.id
     FROM (SELECT channel, contact_id FROM consent_event INDEXED BY consent_event_whole
           WHERE purpose_id = :purpose AND point = '' AND kind IN ('refused', 'withdrawn', 'expired', 'invalidated')
           INTERSECT
           SELECT channel, contact_id FROM consent_event INDEXED BY consent_event_own
           WHERE purpose_id = :purpose AND point > '' AND kind IN ('given', 'renewed', 'customer')
           ORDER BY 1, 2 LIMIT -1) AS story
          CROSS JOIN consent_event AS whole INDEXED BY consent_event_whole
          ON whole.purpose_id = :purpose AND whole.channel = story.channel AND whole.contact_id = story.contact_id
          CROSS JOIN consent_event AS own INDEXED BY consent_event_own
          ON own.purpose_id = :purpose AND own.channel = story.channel AND own.contact_id = story.contact_id
     WHERE whole.point = '' AND whole.kind IN ('refused', 'withdrawn', 'expired', 'invalidated')
           AND whole.since <= :at AND own.point > '' AND own.kind IN ('given', 'renewed', 'customer')
           AND own.since <= :at AND (own.ends_at IS NULL OR own.ends_at > :at)
           AND (whole.kind IN ('refused', 'withdrawn') OR whole.at >= own.at)
           AND NOT EXISTS (SELECT 1 FROM consent_event AS yes
                           WHERE yes.purpose_id = own.purpose_id AND yes.channel = own.channel
                                 AND yes.contact_id = own.contact_id AND yes.point IN ('', own.point)
                                 AND yes.kind IN ('given', 'renewed') AND yes.since <= :at AND yes.at > whole.at)";
