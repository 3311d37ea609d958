import type { ApiError, UnexpectedError } from "./runtime/errors.js";
import { errorReader } from "./runtime/responses.js";
import type { ErrorResponseDto, OAuthErrorDto } from "./types.js";

export const readOAuthErrorDto = /* @__PURE__ */ errorReader<OAuthErrorDto>(
  (body) => ({ code: body.error, message: body.error_description }),
);

export const readErrorResponseDto =
  /* @__PURE__ */ errorReader<ErrorResponseDto>((body) => ({
    code: body.error.code,
    message: body.error.message,
    field: body.error.field,
    requestId: body.error.request_id,
  }));

/** The errors that most operations describe, and whatever else may go wrong. */
export type StandardError =
  | ApiError<400, ErrorResponseDto>
  | ApiError<401, ErrorResponseDto>
  | ApiError<403, ErrorResponseDto>
  | ApiError<404, ErrorResponseDto>
  | ApiError<"default", ErrorResponseDto>
  | UnexpectedError;

export const standardErrors = {
  400: readErrorResponseDto,
  401: readErrorResponseDto,
  403: readErrorResponseDto,
  404: readErrorResponseDto,
  default: readErrorResponseDto,
};
