import type { StandardError } from "../errors.js";
import { json } from "../runtime/bodies.js";
import type { Call } from "../runtime/call.js";
import type { Client } from "../runtime/client.js";
import { operation } from "../runtime/operation.js";
import type { CallOptions } from "../runtime/options.js";
import type {
  ResponseAlarmVerificationDto,
  UpdateAlarmVerificationDto,
} from "../types.js";

/**
 * CHeKT's questions whether an alarm is real. CHeKT creates one when an alarm fires and sends its ID with the alarm
 * notification; a partner can only answer it. Answer promptly: a late answer may meet an automatic dispatch or a
 * cancellation.
 */
export interface AlarmVerifications {
  /**
   * Answer an alarm verification
   *
   * Says whether a pending alarm is real, who judged it, and when. Answer promptly: a late answer may meet an automatic
   * dispatch or a cancellation.
   *
   * Only a pending verification can be answered. One that was answered or has expired gives `400`
   * `verification_not_pending`, and a contact that the site does not have gives `400` with `field` `contact_id`; both
   * are inferred. An unknown ID gives `404` `verification_not_found`.
   *
   * `PATCH /partner/v1/dealers/{dealerId}/sites/{siteId}/alarm-verifications/{verificationId}`
   *
   * @param dealerId CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives `403`.
   * @param siteId CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
   * @param verificationId CHeKT's number of the alarm verification, which arrives with the alarm notification. It is the `id` of the response, not the UUID `verification_id`.
   * @param body The judgement.
   * @param options Signal, headers, time limits and retries of this call.
   * @throws {SubmitAlarmVerificationError}
   * @example
   * const answer = await chekt.alarmVerifications.submit(12345, 1, 1, {
   *   verification_id: "550e8400-e29b-41d4-a716-446655440000",
   *   contact_id: 67890,
   *   action: "dispatch",
   *   responded_at: "2023-10-01T12:00:00Z",
   * });
   */
  submit(
    dealerId: number,
    siteId: number,
    verificationId: number,
    body: UpdateAlarmVerificationDto,
    options?: CallOptions,
  ): Call<ResponseAlarmVerificationDto, SubmitAlarmVerificationError>;
}

/** What `submitAlarmVerification` fails with. */
export type SubmitAlarmVerificationError = StandardError;

/** `submit` as a function by itself: a bundle holds no other operation. */
export const submitAlarmVerification: (
  client: Client<"clientCredentials">,
  dealerId: number,
  siteId: number,
  verificationId: number,
  body: UpdateAlarmVerificationDto,
  options?: CallOptions,
) => Call<ResponseAlarmVerificationDto, SubmitAlarmVerificationError> =
  /* @__PURE__ */ operation(
    "submitAlarmVerification",
    "PATCH",
    "/partner/v1/dealers/{dealerId}/sites/{siteId}/alarm-verifications/{verificationId}",
    { body: json },
  );
