export type $Read<T> = {
  readonly $read: T;
};
export type $Write<T> = {
  readonly $write: T;
};
export type Readable<T> =
  T extends $Write<any>
    ? never
    : T extends $Read<infer U>
      ? Readable<U>
      : T extends (infer E)[]
        ? Readable<E>[]
        : T extends object
          ? {
              [
                K in keyof T as NonNullable<T[K]> extends $Write<any>
                  ? never
                  : K
              ]: Readable<T[K]>;
            }
          : T;
export type Writable<T> =
  T extends $Read<any>
    ? never
    : T extends $Write<infer U>
      ? Writable<U>
      : T extends (infer E)[]
        ? Writable<E>[]
        : T extends object
          ? {
              [
                K in keyof T as NonNullable<T[K]> extends $Read<any> ? never : K
              ]: Writable<T[K]>;
            } & {
              [
                K in keyof T as NonNullable<T[K]> extends $Read<any> ? K : never
              ]?: never;
            }
          : T;
export interface paths {
  "/oauth/token": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Get an access token
     * @description Exchanges the client ID and secret for an access token that serves every operation but `connectDealer`. Keep the
     *     token until about a minute before `expires_in` has passed, and share it among all callers of your process, instead
     *     of asking for one per request. No refresh token is issued: call this operation again.
     *
     *     The same endpoint exchanges and renews authorization codes (`grant_type` `authorization_code` and `refresh_token`)
     *     for `connectDealer`; those requests, which OAuth libraries make for you, are not described here.
     *
     *     The published page names the three required fields. The optional `scope` and everything in the response but
     *     `access_token` follow RFC 6749.
     */
    post: operations["createAccessToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/connect": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Connect the authorizing dealer
     * @description Maps the dealer whose administrator authorized the token to your own identifier for it, and brings the dealer within
     *     the reach of your client credentials. Each dealer does this once; everything else about the dealer, its sites
     *     included, comes after. Repeating the call with the same values gives the same mapping, which is inferred from the
     *     method.
     *
     *     CHeKT takes the dealer from the token, not from the body. This is the only operation that needs a user's token; one
     *     obtained with client credentials gives `401`.
     */
    put: operations["connectDealer"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a dealer
     * @description Returns CHeKT's record of a dealer and your identifier for it. A dealer that does not exist gives `404`
     *     `dealer_not_found`; one that exists but is not connected to you gives `403`.
     */
    get: operations["getDealer"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a dealer's company details
     * @description Changes the details that the body names and leaves the others as they are. Your own identifier for the dealer is not
     *     among them: it changes only through `connectDealer`. The vendor documents that a dealer can be updated; method, path
     *     and body are inferred.
     */
    patch: operations["updateDealer"];
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/disconnect": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /**
     * Disconnect a dealer
     * @description Removes the mapping between the dealer and your system. The dealer itself, its sites and its devices stay.
     *     Afterwards a platform partner's token no longer reaches the dealer, so that every further call for it gives `403`
     *     until the dealer connects again. The vendor documents that a dealer can be disconnected; method, path and response
     *     are inferred.
     */
    put: operations["disconnectDealer"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a dealer's sites
     * @description Returns the dealer's sites that satisfy every `filter`, as a bare array and a page at a time. A dealer without
     *     matching sites gives an empty array.
     */
    get: operations["listSites"];
    put?: never;
    /**
     * Create a site
     * @description Creates a site of a connected dealer. It starts inactive: put devices and contacts on it, then switch it on with
     *     `updateSiteActivationStatus`. Whether CHeKT refuses an `external_site_id` that is already in use is not documented,
     *     so a request whose answer was lost is better looked up with `listSites` than sent again.
     */
    post: operations["createSite"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a site
     * @description Returns one site of the dealer. The vendor documents that a site can be read by itself; the path is inferred, and so
     *     is that the answer has the same properties as in the list.
     */
    get: operations["getSite"];
    put?: never;
    post?: never;
    /**
     * Delete a site
     * @description Deletes a site, and with it its devices, contacts and arming settings. This cannot be undone. The vendor documents
     *     that a site can be deleted; path, status and what goes with the site are inferred.
     */
    delete: operations["deleteSite"];
    options?: never;
    head?: never;
    /**
     * Update a site
     * @description Changes the properties that the body names and leaves the others as they are. A site is not switched on or off here
     *     but with `updateSiteActivationStatus`. The vendor documents that a site can be updated; method, path and body are
     *     inferred.
     */
    patch: operations["updateSite"];
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/activation-status": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Activate or deactivate a site
     * @description Switches a site between active and inactive. Asking for the state that the site is in already succeeds and changes
     *     nothing. The operation is published; that its body names the state to reach is inferred.
     */
    patch: operations["updateSiteActivationStatus"];
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a site's devices
     * @description Returns the site's devices that satisfy every `filter`, as a bare array and a page at a time. The vendor documents
     *     that devices can be retrieved; the path, the list parameters and the properties of a device are inferred.
     */
    get: operations["listDevices"];
    /**
     * Update devices
     * @description Changes devices of a site, many in one call. Although the method is PUT, this replaces nothing: devices that the
     *     body does not list stay untouched, and so do the properties that an item does not name. Each item succeeds or fails
     *     by itself, and the status stays `200` even where some or all of them fail, so always read `failure_count`.
     *
     *     A body that is not an array, or an empty one, gives `400` for the whole call. Send at most 100 items per call. The
     *     bulk update is published; that the body is an array and that `device_id` selects the device are inferred.
     */
    put: operations["updateDevices"];
    /**
     * Create devices
     * @description Puts devices on a site, many in one call. Each item succeeds or fails by itself, and the status stays `201` even
     *     where some or all of them fail, so always read `failure_count`; that the status stays is inferred. The answer has
     *     one result per item, in the order sent.
     *
     *     A body that is not an array, or an empty one, gives `400` for the whole call. The largest batch is not documented;
     *     send at most 100 items per call.
     */
    post: operations["createDevices"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices/bulk-delete": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Delete devices
     * @description Removes devices from a site, many in one call. It is a POST because a DELETE should not carry a body. Each device is
     *     deleted or not by itself, and the status stays `200` even where some or all of them are not, so always read
     *     `failure_count`. A device that is not there fails with `device_not_found`.
     *
     *     An empty list, or one with duplicates, gives `400` for the whole call. Send at most 100 IDs per call. The operation
     *     is published as taking a list of IDs; the form of the body is inferred.
     */
    post: operations["deleteDevices"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/devices/{deviceId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a device
     * @description Returns one device of the site. A device that the site does not have gives `404` `device_not_found`. This operation
     *     is inferred from the scope `read:devices` and may not exist; `listDevices` with a filter on `device_id` does the
     *     same.
     */
    get: operations["getDevice"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/alarm-verifications/{verificationId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Answer an alarm verification
     * @description Says whether a pending alarm is real, who judged it, and when. Answer promptly: a late answer may meet an automatic
     *     dispatch or a cancellation.
     *
     *     Only a pending verification can be answered. One that was answered or has expired gives `400`
     *     `verification_not_pending`, and a contact that the site does not have gives `400` with `field` `contact_id`; both
     *     are inferred. An unknown ID gives `404` `verification_not_found`.
     */
    patch: operations["submitAlarmVerification"];
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/monitoring-stations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a dealer's monitoring stations
     * @description Returns the dealer's monitoring stations that satisfy every `filter`, as a bare array and a page at a time. The list
     *     is documented; that it takes the list parameters is inferred from the list of sites.
     */
    get: operations["listMonitoringStations"];
    put?: never;
    /**
     * Create a monitoring station
     * @description Adds a monitoring station to a dealer. Its signals come from the sites that name it as their
     *     `monitoring_station_id`.
     */
    post: operations["createMonitoringStation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/monitoring-stations/{monitoringStationId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a monitoring station
     * @description Returns one monitoring station of the dealer. This operation is inferred from the scope `read:monitoring_stations`
     *     and may not exist; `listMonitoringStations` with a filter on `monitoring_station_id` does the same.
     */
    get: operations["getMonitoringStation"];
    put?: never;
    post?: never;
    /**
     * Delete a monitoring station
     * @description Deletes a monitoring station. One that a site still refers to gives `400` `monitoring_station_in_use`: take the
     *     sites off it first. The operation is inferred from the scope `delete:monitoring_stations`, and so are its path, its
     *     status and that error.
     */
    delete: operations["deleteMonitoringStation"];
    options?: never;
    head?: never;
    /**
     * Update a monitoring station
     * @description Changes the properties that the body names and leaves the others as they are. The operation is inferred from the
     *     scope `update:monitoring_stations`, and so are its method, path and body.
     */
    patch: operations["updateMonitoringStation"];
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List a site's contacts
     * @description Returns the site's contacts that satisfy every `filter`, as a bare array and a page at a time. The list is
     *     documented; that it takes the list parameters is inferred from the list of sites.
     */
    get: operations["listContacts"];
    put?: never;
    /**
     * Create a contact
     * @description Adds a person to call about a site, who can then be named in the answer to an alarm verification.
     */
    post: operations["createContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/contacts/{contactId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a contact
     * @description Returns one contact of the site. This operation is inferred from the scope `read:site_contacts` and may not exist;
     *     `listContacts` with a filter on `contact_id` does the same.
     */
    get: operations["getContact"];
    put?: never;
    post?: never;
    /**
     * Delete a contact
     * @description Removes a person from a site. The operation is inferred from the scope `delete:site_contacts`, and so are its path
     *     and status.
     */
    delete: operations["deleteContact"];
    options?: never;
    head?: never;
    /**
     * Update a contact
     * @description Changes the properties that the body names and leaves the others as they are. The operation is inferred from the
     *     scope `update:site_contacts`, and so are its method, path and body.
     */
    patch: operations["updateContact"];
    trace?: never;
  };
  "/partner/v1/dealers/{dealerId}/sites/{siteId}/arming-settings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a site's arming settings
     * @description Returns which security system the site is armed with. It does not tell whether the site is armed.
     */
    get: operations["getArmingSettings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Change a site's arming settings
     * @description Chooses the security system that the site is armed with. It must suit the devices on the site, since it can alter
     *     how they are monitored and how alarms are handled. It neither arms nor disarms the site. A type outside 1 to 4 gives
     *     `400` with `field` `security_type`. That the answer holds the new settings is inferred.
     */
    patch: operations["updateArmingSettings"];
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * @description Whether a site is in operation. A number, not a boolean.
     * @enum {integer}
     */
    ActivationFlag: 0 | 1;
    /** @description The devices of a site that shall be removed from it. */
    BulkDeleteDevicesDto: {
      /**
       * @description CHeKT's identifiers of the devices, each once.
       * @example [
       *       10,
       *       11
       *     ]
       */
      device_ids: number[];
    };
    /** @description The outcome of creating many devices. */
    BulkDeviceCreationResponseDto: {
      /**
       * @description How many devices were created.
       * @example 1
       */
      success_count: number;
      /**
       * @description How many devices were refused. Always read it, since the status does not tell.
       * @example 1
       */
      failure_count: number;
      /** @description One result per item, in the order sent. Its length is the sum of the two counts. */
      results: components["schemas"]["DeviceCreationResultDto"][];
    };
    /** @description The outcome of deleting many devices. Its form is inferred from that of creating them. */
    BulkDeviceDeleteResponseDto: {
      /**
       * @description How many devices were deleted.
       * @example 1
       */
      success_count: number;
      /**
       * @description How many devices were not deleted. Always read it, since the status does not tell.
       * @example 1
       */
      failure_count: number;
      /** @description One result per ID, in the order sent. Its length is the sum of the two counts. */
      results: components["schemas"]["DeviceDeleteResultDto"][];
    };
    /** @description The outcome of updating many devices. Its form is inferred from that of creating them. */
    BulkDeviceUpdateResponseDto: {
      /**
       * @description How many devices were changed.
       * @example 1
       */
      success_count: number;
      /**
       * @description How many items failed, leaving their device as it was. Always read it, since the status does not tell.
       * @example 1
       */
      failure_count: number;
      /** @description One result per item, in the order sent. Its length is the sum of the two counts. */
      results: components["schemas"]["DeviceUpdateResultDto"][];
    };
    /** @description Maps the dealer that authorized the token to a partner's own identifier. */
    ConnectDealerDto: {
      /**
       * @description Your identifier for this dealer. CHeKT keeps it as it is and returns it with the dealer.
       * @example adc-67890
       */
      external_dealer_id: string;
      /**
       * @description The registered name of the dealer's company. CHeKT's own record is not changed by it.
       * @example CHeKT Security Solutions
       */
      company_name: string;
    };
    /** @description A person to call about a site. */
    CreateContactDto: {
      /**
       * @description Your identifier for the person. CHeKT keeps it as it is and returns it with the contact.
       * @example 1234
       */
      external_contact_id: string;
      /**
       * @description The person's given name.
       * @example John
       */
      first_name: string;
      /**
       * @description The person's family name.
       * @example Doe
       */
      last_name: string;
      /**
       * @description Where the person can be called, in any notation.
       * @example 1234567890
       */
      phone_number?: string;
      /**
       * Format: email
       * @description Where the person can be written to.
       * @example john.doe@example.com
       */
      email?: string;
    };
    /** @description A device to put on a site. */
    CreateDeviceDto: {
      /**
       * @description Your identifier for the device. CHeKT keeps it as it is and returns it with the device.
       * @example adc-67890
       */
      external_device_id: string;
      /**
       * @description Whether the device is a camera or a bridge.
       * @example camera
       */
      device_type: components["schemas"]["DeviceType"];
      /**
       * @description The zone that the device belongs to. Text, so leading zeros count.
       * @example 001
       */
      zone_number: string;
      /**
       * @description Further zones that the device belongs to, in one string and separated by commas.
       * @example 002,003
       */
      additional_zone_numbers?: string;
      /**
       * @description What people call the device, for instance the place where it hangs.
       * @example Front Door Camera
       */
      name?: string;
      /**
       * @description The device's hardware address, in any notation.
       * @example 1234567890
       */
      mac?: string;
      /**
       * @description The company that makes the device.
       * @example CHeKT
       */
      manufacturer?: string;
      /**
       * @description The manufacturer's designation of the model.
       * @example ADC2345
       */
      model?: string;
      /**
       * @description The manufacturer's serial number of this very device.
       * @example SN1234567890
       */
      serial_number?: string;
    };
    /** @description A central station that takes alarm signals of a dealer's sites. */
    CreateMonitoringStationDto: {
      /**
       * @description Your identifier for the station. CHeKT keeps it as it is and returns it with the station and its sites.
       * @example 12345
       */
      external_monitoring_station_id: string;
      /**
       * @description What people call the station.
       * @example CHeKT Central Station
       */
      name: string;
      /**
       * @description Put before a site's account number, to classify it.
       * @example CH
       */
      prefix?: string;
      /**
       * @description The line module of the station's receiver that takes the signals.
       * @example 12345
       */
      linecard?: string;
    };
    /** @description A new site of a dealer: your identifier for it, its name and time zone, and, where known, its address and monitoring. */
    CreateSiteDto: {
      /**
       * @description Your identifier for the site. CHeKT keeps it as it is and returns it with the site.
       * @example 1234567890
       */
      external_site_id: string;
      /**
       * @description What people call the site; shown wherever CHeKT shows the site.
       * @example Gangnam Headquarters
       */
      name: string;
      /**
       * @description The time zone that the site lies in, as an IANA zone ID. Anything else gives `400`.
       * @example Asia/Seoul
       */
      timezone: string;
      /**
       * @description CHeKT's identifier of the monitoring station that takes the site's signals, one of the same dealer. Leave it out
       *     for a site that none takes.
       * @example 12345
       */
      monitoring_station_id?: number;
      /**
       * @description The site's account number in your own system. Text, so leading zeros count.
       * @example 1234567890
       */
      account_number?: string;
      /**
       * @description Street address of the site.
       * @example 123 Teheran-ro, Gangnam-gu, Seoul
       */
      address1?: string;
      /**
       * @description The rest of the address, such as floor and suite.
       * @example 7th Floor, Suite 701
       */
      address2?: string;
    };
    /**
     * @description What became of one item of a bulk creation. `is_successful` is documented by name; that it is a boolean, and the other
     *     properties, are inferred.
     */
    DeviceCreationResultDto: {
      /**
       * @description Position of the item in the array that was sent, from 0.
       * @example 0
       */
      index: number;
      /**
       * @description Whether the device was created.
       * @example true
       */
      is_successful: boolean;
      /**
       * @description CHeKT's identifier of the new device. Null where it was not created.
       * @example 10
       */
      device_id: number | null;
      /**
       * @description Your identifier for the device, as sent. Null where the item had none that could be read.
       * @example adc-67890
       */
      external_device_id: string | null;
      /** @description Why the device was not created; its `field` is a property of the item. Null where it was created. */
      error: components["schemas"]["ErrorDetailDto"] | null;
    };
    /** @description What became of one ID of a bulk deletion. */
    DeviceDeleteResultDto: {
      /**
       * @description Position of the ID in `device_ids`, from 0.
       * @example 0
       */
      index: number;
      /**
       * @description Whether the device was deleted.
       * @example true
       */
      is_successful: boolean;
      /**
       * @description The ID as sent.
       * @example 10
       */
      device_id: number;
      /** @description Why the device was not deleted. Null where it was. */
      error: components["schemas"]["ErrorDetailDto"] | null;
    };
    /**
     * @description What kind of device it is.
     * @enum {string}
     */
    DeviceType: "camera" | "bridge";
    /** @description What became of one item of a bulk update. */
    DeviceUpdateResultDto: {
      /**
       * @description Position of the item in the array that was sent, from 0.
       * @example 0
       */
      index: number;
      /**
       * @description Whether the device was changed.
       * @example true
       */
      is_successful: boolean;
      /**
       * @description CHeKT's identifier of the device, as sent. Null where the item had none that could be read.
       * @example 10
       */
      device_id: number | null;
      /**
       * @description Your identifier for the device. Null where the device was not found.
       * @example adc-67890
       */
      external_device_id: string | null;
      /** @description Why the device was not changed; its `field` is a property of the item. Null where it was changed. */
      error: components["schemas"]["ErrorDetailDto"] | null;
    };
    /** @description One failure, of a whole request or of one item of a bulk request. */
    ErrorDetailDto: {
      /**
       * @description Names the kind of failure for programs: `snake_case`, and stable. New codes appear over time, so treat one that
       *     you do not know by the status of the response. Apart from `permission_denied` and `device_not_found`, the codes
       *     named in this description are inferred.
       * @example device_not_found
       */
      code: string;
      /**
       * @description Explains the failure to people, for logs and support. The wording may change; do not parse it.
       * @example No device with that ID exists on this dealer.
       */
      message: string;
      /**
       * @description CHeKT's identifier of the failed request. Quote it to support.
       * @example req_91kxl2
       */
      request_id?: string;
      /**
       * @description The property, parameter or path parameter at fault, by its name on the wire. Present for failed validation. In a
       *     bulk request that is rejected as a whole it starts with the item's index, as in `[2].device_type`.
       * @example device_id
       */
      field?: string;
    };
    /**
     * @description The body of every error that the Partner API itself reports. The published page promises that it says which field or
     *     constraint failed; its form is that of CHeKT's platform-wide errors page.
     */
    ErrorResponseDto: {
      /** @description What went wrong. */
      error: components["schemas"]["ErrorDetailDto"];
    };
    /** @description An error of the token endpoint (RFC 6749, section 5.2). Unlike in `ErrorResponseDto`, `error` is a string. */
    OAuthErrorDto: {
      /**
       * @description The kind of failure for programs, such as `invalid_request`, `invalid_client`, `unsupported_grant_type` or
       *     `invalid_scope`.
       * @example invalid_client
       */
      error: string;
      /**
       * @description Explains the failure to people. Do not parse it.
       * @example Client authentication failed.
       */
      error_description?: string;
    };
    /** @description An answered alarm verification. */
    ResponseAlarmVerificationDto: {
      /**
       * @description CHeKT's number of the verification, equal to the `verificationId` of the path.
       * @example 1
       */
      id: number;
      /**
       * Format: uuid
       * @description The UUID that CHeKT gave the verification when it was made.
       * @example 550e8400-e29b-41d4-a716-446655440000
       */
      verification_id: string;
      /**
       * @description CHeKT's identifier of the contact who handled the alarm.
       * @example 67890
       */
      contact_id: number;
      /**
       * @description What was decided.
       * @example dispatch
       */
      action: components["schemas"]["VerificationAction"];
      /**
       * Format: date-time
       * @description When the contact decided, in ISO 8601.
       * @example 2023-10-01T12:00:00Z
       */
      responded_at: string;
    };
    /** @description How a site is armed, with what identifies the site. */
    ResponseArmingSettingsDto: {
      /**
       * @description CHeKT's identifier of the site.
       * @example 1
       */
      site_id: number;
      /**
       * @description Your identifier for the site.
       * @example 1234567890
       */
      external_site_id: string;
      /**
       * @description What people call the site.
       * @example Gangnam Headquarters
       */
      name: string;
      /**
       * @description The security system that the site is armed with. CHeKT may come to answer with further types.
       * @example 1
       */
      security_type: components["schemas"]["SecurityType"];
    };
    /** @description A person to call about a site. In a list with `fields`, only the chosen columns are present. */
    ResponseContactDto: {
      /**
       * @description CHeKT's identifier of the contact, by which the answer to an alarm verification names the person.
       * @example 1
       */
      contact_id: number;
      /**
       * @description Your identifier for the person.
       * @example 1234
       */
      external_contact_id: string;
      /**
       * @description The person's given name.
       * @example John
       */
      first_name: string;
      /**
       * @description The person's family name.
       * @example Doe
       */
      last_name: string;
      /**
       * @description Where the person can be called, in any notation. Null where no number is recorded.
       * @example 1234567890
       */
      phone_number: string | null;
      /**
       * Format: email
       * @description Where the person can be written to. Null where no address is recorded.
       * @example john.doe@example.com
       */
      email: string | null;
      /**
       * Format: date-time
       * @description When the contact was created at CHeKT, in UTC with milliseconds.
       * @example 2021-07-01T00:00:00.000Z
       */
      created_at: string;
    };
    /** @description A dealer as CHeKT knows it, and its mapping to a partner's system. */
    ResponseDealerDto: {
      /**
       * @description CHeKT's identifier of the dealer, the `dealerId` of every path. Keep it; no operation looks it up.
       * @example 12345
       */
      dealer_id: number;
      /**
       * @description Your identifier for the dealer, as given to `connectDealer`. Null once the dealer is disconnected.
       * @example adc-67890
       */
      external_dealer_id: string | null;
      /**
       * @description The company's name in CHeKT's own record.
       * @example CHeKT Security Solutions Inc.
       */
      company_name: string;
      /**
       * @description Street address of the company. Null where none is recorded.
       * @example 456 Market Street
       */
      company_address1: string | null;
      /**
       * @description The rest of the address, such as floor and suite. May be absent.
       * @example Suite 801, 8th Floor
       */
      company_address2?: string | null;
      /**
       * Format: email
       * @description The company's email address. Null where none is recorded.
       * @example support@chektdealer.com
       */
      company_email: string | null;
      /**
       * @description The company's phone number, in any notation. Null where none is recorded.
       * @example +1-555-123-4567
       */
      company_phone_number: string | null;
      /**
       * Format: date-time
       * @description When the dealer was created at CHeKT, in UTC with milliseconds.
       * @example 2024-03-27T12:34:56.000Z
       */
      created_at: string;
    };
    /**
     * @description A device on a site. Its properties are inferred from those that creating it takes. In a list with `fields`, only the
     *     chosen columns are present.
     */
    ResponseDeviceDto: {
      /**
       * @description CHeKT's identifier of the device.
       * @example 10
       */
      device_id: number;
      /**
       * @description Your identifier for the device.
       * @example adc-67890
       */
      external_device_id: string;
      /**
       * @description Whether the device is a camera or a bridge. CHeKT may come to answer with further types.
       * @example camera
       */
      device_type: components["schemas"]["DeviceType"];
      /**
       * @description The zone that the device belongs to. Text, so leading zeros count.
       * @example 001
       */
      zone_number: string;
      /**
       * @description Further zones that the device belongs to, separated by commas. Null where there are none.
       * @example 002,003
       */
      additional_zone_numbers: string | null;
      /**
       * @description What people call the device. Null where it has no name.
       * @example Front Door Camera
       */
      name: string | null;
      /**
       * @description The device's hardware address as it was sent, in any notation. Null where none is recorded.
       * @example 1234567890
       */
      mac: string | null;
      /**
       * @description The company that makes the device. Null where none is recorded.
       * @example CHeKT
       */
      manufacturer: string | null;
      /**
       * @description The manufacturer's designation of the model. Null where none is recorded.
       * @example ADC2345
       */
      model: string | null;
      /**
       * @description The manufacturer's serial number of this very device. Null where none is recorded.
       * @example SN1234567890
       */
      serial_number: string | null;
      /**
       * Format: date-time
       * @description When the device was created at CHeKT, in UTC with milliseconds.
       * @example 2025-01-01T00:00:00.000Z
       */
      created_at: string;
    };
    /** @description A monitoring station of a dealer. In a list with `fields`, only the chosen columns are present. */
    ResponseMonitoringStationDto: {
      /**
       * @description CHeKT's identifier of the station, by which sites refer to it.
       * @example 1
       */
      monitoring_station_id: number;
      /**
       * @description Your identifier for the station.
       * @example 12345
       */
      external_monitoring_station_id: string;
      /**
       * @description What people call the station.
       * @example CHeKT Central Station
       */
      name: string;
      /**
       * @description Put before a site's account number. Null where the station has none.
       * @example CH
       */
      prefix: string | null;
      /**
       * @description The line module of the station's receiver that takes the signals. Null where none is recorded.
       * @example 12345
       */
      linecard: string | null;
      /**
       * Format: date-time
       * @description When the station was created at CHeKT, in UTC with milliseconds.
       * @example 2025-01-01T00:00:00.000Z
       */
      created_at: string;
    };
    /** @description A site of a dealer. In a list with `fields`, only the chosen columns are present. */
    ResponseSiteBasicDto: {
      /**
       * @description CHeKT's identifier of the site, the `siteId` of every path.
       * @example 1
       */
      site_id: number;
      /**
       * @description Your identifier for the site.
       * @example 1234567890
       */
      external_site_id: string;
      /**
       * @description What people call the site.
       * @example Gangnam Headquarters
       */
      name: string;
      /**
       * @description CHeKT's identifier of the monitoring station that takes the site's signals. Null where none does.
       * @example 12345
       */
      monitoring_station_id: number | null;
      /**
       * @description Your identifier for that monitoring station. Null where the site has none.
       * @example 12345
       */
      external_monitoring_station_id: string | null;
      /**
       * @description The site's account number in your own system. Null where none is recorded.
       * @example 1234567890
       */
      account_number: string | null;
      /**
       * @description Street address of the site. Null where none is recorded.
       * @example 123 Teheran-ro, Gangnam-gu, Seoul
       */
      address1: string | null;
      /**
       * @description The rest of the address, such as floor and suite. May be absent.
       * @example 7th Floor, Suite 701
       */
      address2?: string | null;
      /**
       * @description The time zone that the site lies in, as an IANA zone ID.
       * @example Asia/Seoul
       */
      timezone: string;
      /**
       * @description Whether the site is in operation.
       * @example 1
       */
      is_activated: components["schemas"]["ActivationFlag"];
      /**
       * @description When the site was created, as `YYYY-MM-DD HH:mm:ss`. Not ISO 8601, unlike the times of all else; that it is UTC is
       *     inferred. It sorts correctly as text.
       * @example 2025-01-01 00:00:00
       */
      created_at: string;
    };
    /**
     * @description The security system that a site is armed with.
     * @enum {integer}
     */
    SecurityType: 1 | 2 | 3 | 4;
    /**
     * @description Which end of a sorted list comes first.
     * @enum {string}
     */
    SortDirection: "asc" | "desc";
    /** @description A client credentials token request (RFC 6749, section 4.4.2). Sent form-encoded. */
    TokenRequestDto: {
      /**
       * @description The OAuth 2.0 grant that is asked for.
       * @example client_credentials
       * @enum {string}
       */
      grant_type: "client_credentials";
      /**
       * @description The public half of the credentials that CHeKT issued when the app was registered.
       * @example YOUR_CLIENT_ID
       */
      client_id: string;
      /**
       * @description The secret half of the credentials. It belongs on a server: whoever has it reaches every dealer that you reach.
       * @example YOUR_CLIENT_SECRET
       */
      client_secret: string;
      /**
       * @description Scopes separated by spaces, a subset of those granted to the client. Without it the token has all of them.
       * @example read:dealer read:sites
       */
      scope?: string;
    };
    /** @description A granted token (RFC 6749, section 5.1). Only `access_token` is named by the published page. */
    TokenResponseDto: {
      /**
       * @description The token to send as `Authorization: Bearer …`. A JWT, but treat it as opaque: its claims are not a promise.
       * @example eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.e30.c2lnbmF0dXJl
       */
      access_token: string;
      /**
       * @description How the token is presented.
       * @example Bearer
       * @enum {string}
       */
      token_type: "Bearer";
      /**
       * @description Seconds from now until the token expires: an hour as a rule, but a day has been seen, so trust this number and not
       *     a constant.
       * @example 3600
       */
      expires_in: number;
      /**
       * @description The scopes that the token has, separated by spaces. They may be fewer than those asked for.
       * @example read:dealer read:sites create:sites
       */
      scope?: string;
      /**
       * @description Renews a user's token at the same endpoint. Only in answers of the authorization code flow, with the scope
       *     `offline_access`; a renewal may replace it.
       * @example YOUR_REFRESH_TOKEN
       */
      refresh_token?: string;
    };
    /** @description The answer to an alarm verification. */
    UpdateAlarmVerificationDto: {
      /**
       * @description CHeKT's identifier of the contact who handled the alarm, one of the same site.
       * @example 67890
       */
      contact_id: number;
      /**
       * @description Whether to send responders.
       * @example dispatch
       */
      action: components["schemas"]["VerificationAction"];
      /**
       * Format: date-time
       * @description When the contact decided, in ISO 8601 with its offset from UTC. Not when the request is sent.
       * @example 2023-10-01T12:00:00Z
       */
      responded_at: string;
      /**
       * Format: uuid
       * @description The UUID that CHeKT gave the verification when it was made. Optional: an older page requires it, the published one
       *     does not name it. If sent, it must belong to the verification in the path.
       * @example 550e8400-e29b-41d4-a716-446655440000
       */
      verification_id?: string;
    };
    /** @description The arming settings that a site shall have. */
    UpdateArmingSettingsDto: {
      /**
       * @description The security system to arm the site with. It must suit the devices on the site.
       * @example 3
       */
      security_type: components["schemas"]["SecurityType"];
    };
    /** @description Properties of a contact to change. What is absent stays as it is. */
    UpdateContactDto: {
      /**
       * @description Your new identifier for the person. It cannot be cleared.
       * @example 1234
       */
      external_contact_id?: string;
      /**
       * @description The person's given name. It cannot be cleared.
       * @example John
       */
      first_name?: string;
      /**
       * @description The person's family name. It cannot be cleared.
       * @example Doe
       */
      last_name?: string;
      /**
       * @description Where the person can be called, in any notation. Null clears it.
       * @example 0987654321
       */
      phone_number?: string | null;
      /**
       * Format: email
       * @description Where the person can be written to. Null clears it.
       * @example john.doe@example.com
       */
      email?: string | null;
    };
    /** @description Company details to change. What is absent stays as it is. */
    UpdateDealerDto: {
      /**
       * @description The registered name of the dealer's company. It cannot be cleared.
       * @example CHeKT Security Solutions Inc.
       */
      company_name?: string;
      /**
       * @description Street address of the company. Null clears it.
       * @example 456 Market Street
       */
      company_address1?: string | null;
      /**
       * @description The rest of the address, such as floor and suite. Null clears it.
       * @example Suite 801, 8th Floor
       */
      company_address2?: string | null;
      /**
       * Format: email
       * @description The company's email address. Null clears it.
       * @example support@chektdealer.com
       */
      company_email?: string | null;
      /**
       * @description The company's phone number, in any notation. Null clears it.
       * @example +1-555-987-6543
       */
      company_phone_number?: string | null;
    };
    /** @description The device to change and its new properties. What is absent stays as it is. */
    UpdateDeviceDto: {
      /**
       * @description CHeKT's identifier of the device to change. It must be on this site.
       * @example 10
       */
      device_id: number;
      /**
       * @description Your new identifier for the device. It cannot be cleared.
       * @example adc-67890
       */
      external_device_id?: string;
      /**
       * @description Whether the device is a camera or a bridge. It cannot be cleared.
       * @example camera
       */
      device_type?: components["schemas"]["DeviceType"];
      /**
       * @description The zone that the device is to belong to. Text, so leading zeros count. It cannot be cleared.
       * @example 004
       */
      zone_number?: string;
      /**
       * @description Further zones that the device is to belong to, in one string and separated by commas. They replace the previous
       *     ones; null clears them.
       * @example 002,003
       */
      additional_zone_numbers?: string | null;
      /**
       * @description What people call the device, for instance the place where it hangs. Null clears it.
       * @example Lobby Camera
       */
      name?: string | null;
      /**
       * @description The device's hardware address, in any notation. Null clears it.
       * @example 1234567890
       */
      mac?: string | null;
      /**
       * @description The company that makes the device. Null clears it.
       * @example CHeKT
       */
      manufacturer?: string | null;
      /**
       * @description The manufacturer's designation of the model. Null clears it.
       * @example ADC2345
       */
      model?: string | null;
      /**
       * @description The manufacturer's serial number of this very device. Null clears it.
       * @example SN1234567890
       */
      serial_number?: string | null;
    };
    /** @description Properties of a monitoring station to change. What is absent stays as it is. */
    UpdateMonitoringStationDto: {
      /**
       * @description Your new identifier for the station. It cannot be cleared.
       * @example 12345
       */
      external_monitoring_station_id?: string;
      /**
       * @description The new name of the station. It cannot be cleared.
       * @example CHeKT Night Station
       */
      name?: string;
      /**
       * @description Put before a site's account number, to classify it. Null drops it.
       * @example CH
       */
      prefix?: string | null;
      /**
       * @description The line module of the station's receiver that takes the signals. Null clears it.
       * @example 12345
       */
      linecard?: string | null;
    };
    /** @description The activation status that a site shall have. */
    UpdateSiteActivationStatusDto: {
      /**
       * @description The state to reach, whatever the present one is.
       * @example 1
       */
      is_activated: components["schemas"]["ActivationFlag"];
    };
    /** @description Properties of a site to change. What is absent stays as it is. */
    UpdateSiteDto: {
      /**
       * @description Your new identifier for the site. It cannot be cleared.
       * @example 1234567890
       */
      external_site_id?: string;
      /**
       * @description The new name of the site. It cannot be cleared.
       * @example Gangnam HQ
       */
      name?: string;
      /**
       * @description The new time zone of the site, as an IANA zone ID. It cannot be cleared.
       * @example Asia/Seoul
       */
      timezone?: string;
      /**
       * @description CHeKT's identifier of the monitoring station that is to take the site's signals, one of the same dealer. Null
       *     takes the site off its station.
       * @example 12345
       */
      monitoring_station_id?: number | null;
      /**
       * @description The site's account number in your own system. Text, so leading zeros count. Null clears it.
       * @example 1234567890
       */
      account_number?: string | null;
      /**
       * @description Street address of the site. Null clears it.
       * @example 123 Teheran-ro, Gangnam-gu, Seoul
       */
      address1?: string | null;
      /**
       * @description The rest of the address, such as floor and suite. Null clears it.
       * @example 7th Floor, Suite 701
       */
      address2?: string | null;
    };
    /**
     * @description What follows from the judgement of an alarm.
     * @enum {string}
     */
    VerificationAction: "dispatch" | "disregard";
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  createAccessToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** @description The credentials, form-encoded. */
    requestBody: {
      content: {
        "application/x-www-form-urlencoded": components["schemas"]["TokenRequestDto"];
      };
    };
    responses: {
      /** @description The access token and how long it lives. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TokenResponseDto"];
        };
      };
      /** @description The request is malformed, or asks for a grant type or a scope that the client may not have. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OAuthErrorDto"];
        };
      };
      /** @description The client ID is unknown, or the secret is wrong. Trying again does not help. */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OAuthErrorDto"];
        };
      };
      /**
       * @description Any other status, such as `429` over the rate limit or `5xx`. None is documented for this endpoint; the body
       *     need not have this form.
       */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OAuthErrorDto"];
        };
      };
    };
  };
  connectDealer: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description Your identifier for the dealer and the name of its company. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["ConnectDealerDto"];
      };
    };
    responses: {
      /** @description The connected dealer. `company_name` is CHeKT's own record, which may differ from the name that was sent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseDealerDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  getDealer: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dealer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseDealerDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  updateDealer: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
      };
      cookie?: never;
    };
    /** @description The details to change, at least one. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateDealerDto"];
      };
    };
    responses: {
      /** @description The dealer with its new details. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseDealerDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  disconnectDealer: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The dealer, now without an `external_dealer_id`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseDealerDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  listSites: {
    parameters: {
      query?: {
        /**
         * @description Columns to return, separated by commas. Without it every column is returned; with it an item holds only the chosen
         *     ones, so properties that are otherwise always present are missing. Write `table.column` for a column of a joined
         *     table; which tables can be joined is not documented. An unknown column gives `400`.
         */
        fields?: string[];
        /**
         * @description A condition on one column, written `column,value,operator`. Repeat the parameter for several conditions; all of them
         *     must hold. The operators are `eq` (equal, and assumed when the operator is left out), `neq` (not equal), `lt` and
         *     `lte` (less than, or equal), `gt` and `gte` (greater than, or equal) and `regex` (matches a regular expression). An
         *     unknown column or operator gives `400`.
         *
         *     Numbers compare as numbers, everything else as text. The dialect of `regex` is not documented; take it as unanchored
         *     and case-sensitive. A value may contain commas: the column ends at the first comma, and what follows the last one is
         *     the operator if it is the name of one. Give the operator explicitly and no value is ambiguous. How values compare
         *     and where a condition is split are inferred; the operators and the form are published.
         */
        filter?: string[];
        /**
         * @description The one column to sort by. Without it the order is not defined, so sort by a column without duplicates, such as the
         *     identifier, when you walk through pages.
         * @example created_at
         */
        sort?: string;
        /**
         * @description Whether `sort` goes up (`asc`) or down (`desc`). Without `sort` it has no effect.
         * @example desc
         */
        dir?: components["schemas"]["SortDirection"];
        /**
         * @description The most rows to return. Raise `offset` by it from call to call, and stop at the first page that is shorter. Neither
         *     the default nor a maximum is documented, so always send it.
         * @example 50
         */
        limit?: number;
        /**
         * @description Rows to skip before the first one returned. Used together with `limit`. An offset past the end gives `[]`.
         * @example 0
         */
        offset?: number;
      };
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of sites; a page shorter than `limit` is the last. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseSiteBasicDto"][];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  createSite: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
      };
      cookie?: never;
    };
    /** @description The site to create. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateSiteDto"];
      };
    };
    responses: {
      /** @description The new site, not yet activated. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseSiteBasicDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  getSite: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The site. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseSiteBasicDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  deleteSite: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The site is gone. The response has no body. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  updateSite: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    /** @description The properties to change, at least one. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateSiteDto"];
      };
    };
    responses: {
      /** @description The site with its new properties. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseSiteBasicDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  updateSiteActivationStatus: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    /** @description The state that the site shall be in. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateSiteActivationStatusDto"];
      };
    };
    responses: {
      /** @description The site with its new `is_activated`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseSiteBasicDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  listDevices: {
    parameters: {
      query?: {
        /**
         * @description Columns to return, separated by commas. Without it every column is returned; with it an item holds only the chosen
         *     ones, so properties that are otherwise always present are missing. Write `table.column` for a column of a joined
         *     table; which tables can be joined is not documented. An unknown column gives `400`.
         */
        fields?: string[];
        /**
         * @description A condition on one column, written `column,value,operator`. Repeat the parameter for several conditions; all of them
         *     must hold. The operators are `eq` (equal, and assumed when the operator is left out), `neq` (not equal), `lt` and
         *     `lte` (less than, or equal), `gt` and `gte` (greater than, or equal) and `regex` (matches a regular expression). An
         *     unknown column or operator gives `400`.
         *
         *     Numbers compare as numbers, everything else as text. The dialect of `regex` is not documented; take it as unanchored
         *     and case-sensitive. A value may contain commas: the column ends at the first comma, and what follows the last one is
         *     the operator if it is the name of one. Give the operator explicitly and no value is ambiguous. How values compare
         *     and where a condition is split are inferred; the operators and the form are published.
         */
        filter?: string[];
        /**
         * @description The one column to sort by. Without it the order is not defined, so sort by a column without duplicates, such as the
         *     identifier, when you walk through pages.
         * @example created_at
         */
        sort?: string;
        /**
         * @description Whether `sort` goes up (`asc`) or down (`desc`). Without `sort` it has no effect.
         * @example desc
         */
        dir?: components["schemas"]["SortDirection"];
        /**
         * @description The most rows to return. Raise `offset` by it from call to call, and stop at the first page that is shorter. Neither
         *     the default nor a maximum is documented, so always send it.
         * @example 50
         */
        limit?: number;
        /**
         * @description Rows to skip before the first one returned. Used together with `limit`. An offset past the end gives `[]`.
         * @example 0
         */
        offset?: number;
      };
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of devices; a page shorter than `limit` is the last. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseDeviceDto"][];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  updateDevices: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    /** @description The devices to change and their new properties, as a bare array. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateDeviceDto"][];
      };
    };
    responses: {
      /** @description The call was carried out. One result per item says which devices were changed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkDeviceUpdateResponseDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  createDevices: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    /** @description The devices to create, as a bare array. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateDeviceDto"][];
      };
    };
    responses: {
      /** @description The call was carried out. One result per item says which devices were created. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkDeviceCreationResponseDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  deleteDevices: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    /** @description The devices to delete. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["BulkDeleteDevicesDto"];
      };
    };
    responses: {
      /** @description The call was carried out. One result per ID says which devices were deleted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkDeviceDeleteResponseDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  getDevice: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
        /**
         * @description CHeKT's identifier of the device, as `createDevices` returned it in the item's result.
         * @example 10
         */
        deviceId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The device. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseDeviceDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  submitAlarmVerification: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
        /**
         * @description CHeKT's number of the alarm verification, which arrives with the alarm notification. It is the `id` of the
         *     response, not the UUID `verification_id`.
         * @example 1
         */
        verificationId: number;
      };
      cookie?: never;
    };
    /** @description The judgement. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateAlarmVerificationDto"];
      };
    };
    responses: {
      /** @description The verification with the answer that it was given. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseAlarmVerificationDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  listMonitoringStations: {
    parameters: {
      query?: {
        /**
         * @description Columns to return, separated by commas. Without it every column is returned; with it an item holds only the chosen
         *     ones, so properties that are otherwise always present are missing. Write `table.column` for a column of a joined
         *     table; which tables can be joined is not documented. An unknown column gives `400`.
         */
        fields?: string[];
        /**
         * @description A condition on one column, written `column,value,operator`. Repeat the parameter for several conditions; all of them
         *     must hold. The operators are `eq` (equal, and assumed when the operator is left out), `neq` (not equal), `lt` and
         *     `lte` (less than, or equal), `gt` and `gte` (greater than, or equal) and `regex` (matches a regular expression). An
         *     unknown column or operator gives `400`.
         *
         *     Numbers compare as numbers, everything else as text. The dialect of `regex` is not documented; take it as unanchored
         *     and case-sensitive. A value may contain commas: the column ends at the first comma, and what follows the last one is
         *     the operator if it is the name of one. Give the operator explicitly and no value is ambiguous. How values compare
         *     and where a condition is split are inferred; the operators and the form are published.
         */
        filter?: string[];
        /**
         * @description The one column to sort by. Without it the order is not defined, so sort by a column without duplicates, such as the
         *     identifier, when you walk through pages.
         * @example created_at
         */
        sort?: string;
        /**
         * @description Whether `sort` goes up (`asc`) or down (`desc`). Without `sort` it has no effect.
         * @example desc
         */
        dir?: components["schemas"]["SortDirection"];
        /**
         * @description The most rows to return. Raise `offset` by it from call to call, and stop at the first page that is shorter. Neither
         *     the default nor a maximum is documented, so always send it.
         * @example 50
         */
        limit?: number;
        /**
         * @description Rows to skip before the first one returned. Used together with `limit`. An offset past the end gives `[]`.
         * @example 0
         */
        offset?: number;
      };
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of monitoring stations; a page shorter than `limit` is the last. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseMonitoringStationDto"][];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  createMonitoringStation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
      };
      cookie?: never;
    };
    /** @description The monitoring station to create. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateMonitoringStationDto"];
      };
    };
    responses: {
      /** @description The new monitoring station. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseMonitoringStationDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  getMonitoringStation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the monitoring station, as `createMonitoringStation` returned it.
         * @example 1
         */
        monitoringStationId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The monitoring station. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseMonitoringStationDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  deleteMonitoringStation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the monitoring station, as `createMonitoringStation` returned it.
         * @example 1
         */
        monitoringStationId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The monitoring station is gone. The response has no body. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  updateMonitoringStation: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the monitoring station, as `createMonitoringStation` returned it.
         * @example 1
         */
        monitoringStationId: number;
      };
      cookie?: never;
    };
    /** @description The properties to change, at least one. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateMonitoringStationDto"];
      };
    };
    responses: {
      /** @description The monitoring station with its new properties. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseMonitoringStationDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  listContacts: {
    parameters: {
      query?: {
        /**
         * @description Columns to return, separated by commas. Without it every column is returned; with it an item holds only the chosen
         *     ones, so properties that are otherwise always present are missing. Write `table.column` for a column of a joined
         *     table; which tables can be joined is not documented. An unknown column gives `400`.
         */
        fields?: string[];
        /**
         * @description A condition on one column, written `column,value,operator`. Repeat the parameter for several conditions; all of them
         *     must hold. The operators are `eq` (equal, and assumed when the operator is left out), `neq` (not equal), `lt` and
         *     `lte` (less than, or equal), `gt` and `gte` (greater than, or equal) and `regex` (matches a regular expression). An
         *     unknown column or operator gives `400`.
         *
         *     Numbers compare as numbers, everything else as text. The dialect of `regex` is not documented; take it as unanchored
         *     and case-sensitive. A value may contain commas: the column ends at the first comma, and what follows the last one is
         *     the operator if it is the name of one. Give the operator explicitly and no value is ambiguous. How values compare
         *     and where a condition is split are inferred; the operators and the form are published.
         */
        filter?: string[];
        /**
         * @description The one column to sort by. Without it the order is not defined, so sort by a column without duplicates, such as the
         *     identifier, when you walk through pages.
         * @example created_at
         */
        sort?: string;
        /**
         * @description Whether `sort` goes up (`asc`) or down (`desc`). Without `sort` it has no effect.
         * @example desc
         */
        dir?: components["schemas"]["SortDirection"];
        /**
         * @description The most rows to return. Raise `offset` by it from call to call, and stop at the first page that is shorter. Neither
         *     the default nor a maximum is documented, so always send it.
         * @example 50
         */
        limit?: number;
        /**
         * @description Rows to skip before the first one returned. Used together with `limit`. An offset past the end gives `[]`.
         * @example 0
         */
        offset?: number;
      };
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page of contacts; a page shorter than `limit` is the last. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseContactDto"][];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  createContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    /** @description The contact to create. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateContactDto"];
      };
    };
    responses: {
      /** @description The new contact. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseContactDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  getContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
        /**
         * @description CHeKT's identifier of the contact, as `createContact` returned it.
         * @example 1
         */
        contactId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The contact. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseContactDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  deleteContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
        /**
         * @description CHeKT's identifier of the contact, as `createContact` returned it.
         * @example 1
         */
        contactId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The contact is gone. The response has no body. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  updateContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
        /**
         * @description CHeKT's identifier of the contact, as `createContact` returned it.
         * @example 1
         */
        contactId: number;
      };
      cookie?: never;
    };
    /** @description The properties to change, at least one. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateContactDto"];
      };
    };
    responses: {
      /** @description The contact with its new properties. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseContactDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  getArmingSettings: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The site's arming settings. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseArmingSettingsDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
  updateArmingSettings: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description A UUID that you make up for this one request. CHeKT carries it through its logs, so quoting it to support leads
         *     straight to the request. Optional but recommended. Whether responses echo it is not documented.
         * @example 550e8400-e29b-41d4-a716-123456789000
         */
        "x-partner-trace-id"?: string;
      };
      path: {
        /**
         * @description CHeKT's identifier of the dealer, as `connectDealer` returned it. A dealer that the token does not reach gives
         *     `403`.
         * @example 12345
         */
        dealerId: number;
        /**
         * @description CHeKT's identifier of the site, as `createSite` returned it. A site of another dealer gives `404`.
         * @example 1
         */
        siteId: number;
      };
      cookie?: never;
    };
    /** @description The settings that the site shall have. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["UpdateArmingSettingsDto"];
      };
    };
    responses: {
      /** @description The site's new arming settings. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ResponseArmingSettingsDto"];
        };
      };
      /**
       * @description Something in the query or the body is missing, of the wrong type, or not allowed. `error.field` says what. Sending
       *     the same request again fails again.
       */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is missing, expired, invalid, or of the wrong flavour. Get a new one from `createAccessToken` and try once
       *     more; for `connectDealer` the user has to authorize again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The token is valid but does not reach this dealer, or lacks the scope for this operation. A new token of the same
       *     kind does not help.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description The dealer is within the token's reach, but has nothing with one of the IDs in the path. `error.code` names what is
       *     missing.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
      /**
       * @description Any other status. CHeKT's platform documentation knows `409`, `422`, `429` (too many requests; wait as long as
       *     `Retry-After` says) and `5xx`; the Partner API's own page lists none of them. An answer of a proxy in between need
       *     not have this body.
       */
      default: {
        headers: {
          /**
           * @description How long to wait before the next request, in seconds or as an HTTP date. Sent with `429`.
           * @example 30
           */
          "Retry-After"?: string;
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ErrorResponseDto"];
        };
      };
    };
  };
}
