import type {
  BulkDeleteDevicesDto,
  BulkDeviceCreationResponseDto,
  BulkDeviceDeleteResponseDto,
  BulkDeviceUpdateResponseDto,
  ConnectDealerDto,
  CreateContactDto,
  CreateDeviceDto,
  CreateMonitoringStationDto,
  CreateSiteDto,
  ErrorResponseDto,
  OAuthErrorDto,
  ResponseAlarmVerificationDto,
  ResponseArmingSettingsDto,
  ResponseContactDto,
  ResponseDealerDto,
  ResponseDeviceDto,
  ResponseMonitoringStationDto,
  ResponseSiteBasicDto,
  SortDirection,
  TokenRequestDto,
  TokenResponseDto,
  UpdateAlarmVerificationDto,
  UpdateArmingSettingsDto,
  UpdateContactDto,
  UpdateDealerDto,
  UpdateDeviceDto,
  UpdateMonitoringStationDto,
  UpdateSiteActivationStatusDto,
  UpdateSiteDto,
} from "./types.js";

/** The API as openapi-fetch knows it: paths, methods, what they take and what they answer. */
export interface paths {
  "/oauth/token": {
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: { "application/x-www-form-urlencoded": TokenRequestDto };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": TokenResponseDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": OAuthErrorDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": OAuthErrorDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": OAuthErrorDto };
        };
      };
    };
  };
  "/partner/v1/dealers/connect": {
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: { content: { "application/json": ConnectDealerDto } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseDealerDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseDealerDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": UpdateDealerDto } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseDealerDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/disconnect": {
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseDealerDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites": {
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": CreateSiteDto } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseSiteBasicDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          fields?: string[];
          filter?: string[];
          sort?: string;
          dir?: SortDirection;
          limit?: number;
          offset?: number;
        };
        header?: never;
        path: { dealerId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseSiteBasicDto[] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseSiteBasicDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": UpdateSiteDto } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseSiteBasicDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/activation-status": {
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      requestBody: {
        content: { "application/json": UpdateSiteActivationStatusDto };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseSiteBasicDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices": {
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": CreateDeviceDto[] } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { "application/json": BulkDeviceCreationResponseDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": UpdateDeviceDto[] } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": BulkDeviceUpdateResponseDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          fields?: string[];
          filter?: string[];
          sort?: string;
          dir?: SortDirection;
          limit?: number;
          offset?: number;
        };
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseDeviceDto[] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices/bulk-delete": {
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": BulkDeleteDevicesDto } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": BulkDeviceDeleteResponseDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices/{deviceId}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number; deviceId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseDeviceDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/alarm-verifications/{verificationId}": {
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number; verificationId: number };
        cookie?: never;
      };
      requestBody: {
        content: { "application/json": UpdateAlarmVerificationDto };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseAlarmVerificationDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/monitoring-stations": {
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number };
        cookie?: never;
      };
      requestBody: {
        content: { "application/json": CreateMonitoringStationDto };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseMonitoringStationDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          fields?: string[];
          filter?: string[];
          sort?: string;
          dir?: SortDirection;
          limit?: number;
          offset?: number;
        };
        header?: never;
        path: { dealerId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseMonitoringStationDto[] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/monitoring-stations/{monitoringStationId}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; monitoringStationId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseMonitoringStationDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; monitoringStationId: number };
        cookie?: never;
      };
      requestBody: {
        content: { "application/json": UpdateMonitoringStationDto };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseMonitoringStationDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; monitoringStationId: number };
        cookie?: never;
      };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts": {
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": CreateContactDto } };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseContactDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    get: {
      parameters: {
        query?: {
          fields?: string[];
          filter?: string[];
          sort?: string;
          dir?: SortDirection;
          limit?: number;
          offset?: number;
        };
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseContactDto[] };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts/{contactId}": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number; contactId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseContactDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number; contactId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": UpdateContactDto } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseContactDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number; contactId: number };
        cookie?: never;
      };
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/arming-settings": {
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseArmingSettingsDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
    patch: {
      parameters: {
        query?: never;
        header?: never;
        path: { dealerId: number; siteId: number };
        cookie?: never;
      };
      requestBody: { content: { "application/json": UpdateArmingSettingsDto } };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: { "application/json": ResponseArmingSettingsDto };
        };
        400: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        401: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        403: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        404: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
        default: {
          headers: { [name: string]: unknown };
          content: { "application/json": ErrorResponseDto };
        };
      };
    };
  };
}
