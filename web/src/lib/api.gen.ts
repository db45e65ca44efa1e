// Generated from openapi.json.
export interface paths {
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is calling, for which organization, and what they may do
         * @description For everybody who is known.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organization the caller acts for
         * @description Needs the permission `settings:read`.
         */
        get: operations["getOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename the organization
         * @description Needs the permission `settings:write`.
         */
        patch: operations["changeOrganization"];
        trace?: never;
    };
    "/v1/clubs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All clubs
         * @description Needs the permission `settings:read`.
         */
        get: operations["listClubs"];
        put?: never;
        /**
         * Open another club
         * @description Needs the permission `settings:write`.
         */
        post: operations["createClub"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One club
         * @description Needs the permission `settings:read`.
         */
        get: operations["getClub"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a club or change its policies
         * @description Needs the permission `settings:write`.
         */
        patch: operations["changeClub"];
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All API keys, without their secrets
         * @description Needs the permission `keys:read`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make an API key; the answer shows it once
         * @description Needs the permission `keys:write`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Needs the permission `keys:write`.
         */
        delete: operations["removeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail, newest first: all of it, or what somebody did, to what, when
         * @description Needs the permission `audit:read`.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roles, and every permission in words
         * @description Needs the permission `staff:read`.
         */
        get: operations["listRoles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody who works or worked here
         * @description Needs the permission `staff:read`.
         */
        get: operations["listStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/staff/{staffId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One person on the staff
         * @description Needs the permission `staff:read`.
         */
        get: operations["getStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what somebody may do, or whether they work here
         * @description Needs the permission `staff:write`.
         */
        patch: operations["changeStaff"];
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that are open
         * @description Needs the permission `staff:read`.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody to the staff by mail
         * @description Needs the permission `staff:write`.
         */
        post: operations["createInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail an invitation again, with a new link
         * @description Needs the permission `staff:write`.
         */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancel an invitation
         * @description Needs the permission `staff:write`.
         */
        delete: operations["removeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether this Duesday waits for its first organization
         * @description Open to everybody.
         */
        get: operations["getSetup"];
        put?: never;
        /**
         * Found the first organization with its first club and owner
         * @description Open to everybody.
         */
        post: operations["createSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an invitation’s link invites to
         * @description Open to everybody.
         */
        post: operations["previewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Join the staff by an invitation’s link
         * @description Open to everybody.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members by name, or those whom a search finds
         * @description Needs the permission `members:read`.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Add a member
         * @description Needs the permission `members:write`.
         */
        post: operations["createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member
         * @description Needs the permission `members:read`.
         */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct a member
         * @description Needs the permission `members:write`.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/v1/members/{memberId}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A member’s photo
         * @description Needs the permission `members:read`.
         */
        get: operations["getMemberPhoto"];
        /**
         * Put a photo of a member on file, in place of the one before
         * @description Needs the permission `members:write`.
         */
        put: operations["replaceMemberPhoto"];
        post?: never;
        /**
         * Remove a member’s photo for good
         * @description Needs the permission `members:write`.
         */
        delete: operations["removeMemberPhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a member has a PIN, and since when; never the PIN itself
         * @description Needs the permission `members:read`.
         */
        get: operations["getMemberPin"];
        /**
         * Give a member a PIN, in place of the one before
         * @description Needs the permission `members:write`.
         */
        put: operations["replaceMemberPin"];
        post?: never;
        /**
         * Take a member’s PIN away
         * @description Needs the permission `members:write`.
         */
        delete: operations["removeMemberPin"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What staff wrote about a member, newest first
         * @description Needs the permission `members:read`.
         */
        get: operations["listMemberNotes"];
        put?: never;
        /**
         * Write a note about a member; it is never changed
         * @description Needs the permission `members:write`.
         */
        post: operations["createMemberNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notes/{noteId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin a note to the top of its member’s page, or take the pin off
         * @description Needs the permission `members:write`.
         */
        put: operations["replaceNotePin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The households a member belongs to, with everybody in them
         * @description Needs the permission `members:read`.
         */
        get: operations["listMemberHouseholds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a household of members
         * @description Needs the permission `members:write`.
         */
        post: operations["createHousehold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/households/{householdId}": {
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
         * Rename a household
         * @description Needs the permission `members:write`.
         */
        patch: operations["changeHousehold"];
        trace?: never;
    };
    "/v1/households/{householdId}/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Let a member into a household: they draw from its pool too
         * @description Needs the permission `members:write`.
         */
        put: operations["replaceHouseholdMember"];
        post?: never;
        /**
         * Take a member out of a household
         * @description Needs the permission `members:write`.
         */
        delete: operations["removeHouseholdMember"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Inventory items, found by name or short name
         * @description Needs the permission `inventory:read`.
         */
        get: operations["listItems"];
        put?: never;
        /**
         * Make an inventory item; type scheduler_bucket is a session item
         * @description Needs the permission `inventory:write`.
         */
        post: operations["createItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/items/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One inventory item
         * @description Needs the permission `inventory:read`.
         */
        get: operations["getItem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an item from now on
         * @description Needs the permission `inventory:write`.
         */
        patch: operations["changeItem"];
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offers by code, found by code or title
         * @description Needs the permission `offers:read`.
         */
        get: operations["listOffers"];
        put?: never;
        /**
         * Begin an offer with its first draft
         * @description Needs the permission `offers:write`.
         */
        post: operations["createOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offer-groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The groups that offers stand in
         * @description Needs the permission `offers:read`.
         */
        get: operations["listOfferGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/items/{itemId}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The offers and payment terms that use an item, as sold and as drafted
         * @description Needs the permission `inventory:read`.
         */
        get: operations["listItemUses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One offer: what is published, and the draft
         * @description Needs the permission `offers:read`.
         */
        get: operations["getOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of an offer, as members signed it
         * @description Needs the permission `offers:read`.
         */
        get: operations["getOfferVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the whole draft; on an active offer this starts the next version
         * @description Needs the permission `offers:write`.
         */
        put: operations["replaceOfferDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/draft/session-buckets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Save the Manage Session Buckets panel of the draft
         * @description Needs the permission `offers:write`.
         */
        put: operations["replaceOfferDraftSessionBuckets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish the draft: its content never changes again
         * @description Needs the permission `offers:write`.
         */
        post: operations["publishOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the offer off sale; members keep what they signed
         * @description Needs the permission `offers:write`.
         */
        post: operations["retireOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/{offerId}/duplicate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a new offer from what this one says
         * @description Needs the permission `offers:write`.
         */
        post: operations["duplicateOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/offers-on-sale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a club sells at its desk today, by group and title
         * @description Needs the permission `offers:read`.
         */
        get: operations["getClubOffersOnSale"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agreements, newest first
         * @description Needs the permission `agreements:read`.
         */
        get: operations["listAgreements"];
        put?: never;
        /**
         * Sign a member up; what is due today is collected at once
         * @description Needs the permission `agreements:write`.
         */
        post: operations["createAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offer-enrollments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many agreements and members stand on each version of offers
         * @description Needs the permission `offers:read`.
         */
        get: operations["listOfferEnrollments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One agreement
         * @description Needs the permission `agreements:read`.
         */
        get: operations["getAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The signed agreement as a PDF, as it was at signing
         * @description Needs the permission `agreements:read`.
         */
        get: operations["getAgreementDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a member gets: the first year of an offer, draft or sold; writes nothing
         * @description Needs the permission `offers:read`.
         */
        post: operations["previewOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a sign-up would come to in its first year; writes nothing
         * @description Needs the permission `agreements:write`.
         */
        post: operations["previewAgreement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/session-buckets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change the chosen session buckets from the next installment on
         * @description Needs the permission `agreements:write`.
         */
        put: operations["replaceAgreementSessionBuckets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/payment-method": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change how the dues are asked for
         * @description Needs the permission `agreements:write`.
         */
        put: operations["replaceAgreementPaymentMethod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/collection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an agreement’s card now for what may be asked for today
         * @description Needs the permission `dues:collect`.
         */
        post: operations["createAgreementCollection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/agreements/{agreementId}/installments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything an agreement owes and owed, oldest first
         * @description Needs the permission `agreements:read`.
         */
        get: operations["listAgreementInstallments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One installment with every attempt at it, and what of its money went back
         * @description Needs the permission `agreements:read`.
         */
        get: operations["getInstallment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take money at the desk, in full or in part
         * @description Needs the permission `dues:collect`.
         */
        post: operations["createInstallmentPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}/waiver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an installment go, with or without its sessions
         * @description Needs the permission `dues:waive`.
         */
        post: operations["createInstallmentWaiver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/open-installments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a member’s agreements still owe: what is overdue first, then the next ones
         * @description Needs the permission `agreements:read`.
         */
        get: operations["listMemberOpenInstallments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every attempt at what a member’s agreements owe, newest first
         * @description Needs the permission `dues:read`.
         */
        get: operations["listMemberPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}/come-back-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a refund, a return or a lost dispute would come to; writes nothing
         * @description Needs the permission `dues:refund`.
         */
        get: operations["getInstallmentComeBackPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give money back, in full or in part
         * @description Needs the permission `dues:refund`.
         */
        post: operations["createInstallmentRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the bank sent a draft, or a check, back
         * @description Needs the permission `dues:refund`.
         */
        post: operations["createInstallmentReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a draft that waits for the next file for the bank: its dues are owed again
         * @description Needs the permission `dues:refund`.
         */
        post: operations["createInstallmentWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a card’s holder contests a payment: its sessions are held
         * @description Needs the permission `dues:refund`.
         */
        post: operations["createInstallmentDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/disputes/{disputeId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a dispute: won, its sessions are free again; lost, they are taken back
         * @description Needs the permission `dues:refund`.
         */
        post: operations["createDisputeOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sell sessions by themselves, the money taken at the desk
         * @description Needs the permission `dues:collect`.
         */
        post: operations["createSessionSale"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/session-sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions sold to a member, the last first
         * @description Needs the permission `sessions:read`.
         */
        get: operations["listMemberSessionSales"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-sales/{saleId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a sale back, its money given back: unused sessions go, used ones are owed (D21)
         * @description Needs the permission `dues:refund`.
         */
        post: operations["createSessionSaleVoid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/add-ons/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Every payment an add-on would have, with its day, amount and sessions; writes nothing
         * @description Needs the permission `agreements:write`.
         */
        post: operations["previewAddOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/add-ons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sell an add-on beside a membership; what is due today is collected at once
         * @description Needs the permission `agreements:write`.
         */
        post: operations["createAddOn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/add-ons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Add-ons of what a member bought or holds a card of, the last first
         * @description Needs the permission `agreements:read`.
         */
        get: operations["listMemberAddOns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/add-ons/{addonId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One add-on, where it stands, and what ending it today would come to
         * @description Needs the permission `agreements:read`.
         */
        get: operations["getAddOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/add-ons/{addonId}/installments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The payments of an add-on, oldest first
         * @description Needs the permission `agreements:read`.
         */
        get: operations["listAddOnInstallments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/add-ons/{addonId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an add-on today: what is due later is skipped, credited sessions stay
         * @description Needs the permission `agreements:write`.
         */
        post: operations["createAddOnEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/loose-money": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money at a processor that the books do not place; newest first
         * @description Needs the permission `dues:read`.
         */
        get: operations["getLooseMoney"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/loose-money/{looseId}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what became of money that the books did not place
         * @description Needs the permission `dues:refund`.
         */
        post: operations["createLooseMoneyClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-runs/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much a dues run would ask for: quick however much is due
         * @description Needs the permission `dues:read`.
         */
        get: operations["getDuesRunDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-runs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a dues run would ask for, how it is paid, and what it would credit
         * @description Needs the permission `dues:read`.
         */
        get: operations["previewDuesRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dues runs, newest first
         * @description Needs the permission `dues:read`.
         */
        get: operations["listDuesRuns"];
        put?: never;
        /**
         * Start a dues run; a worker carries it out
         * @description Needs the permission `dues:collect`.
         */
        post: operations["createDuesRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-runs/{runId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a dues run after its current batch; what is left stays due
         * @description Needs the permission `dues:collect`.
         */
        post: operations["stopDuesRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-runs/{runId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take up a stopped dues run again
         * @description Needs the permission `dues:collect`.
         */
        post: operations["resumeDuesRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-runs/{runId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a dues run is going, or what it came to
         * @description Needs the permission `dues:read`.
         */
        get: operations["getDuesRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-runs/{runId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A dues run as it goes: an event for every change, until it is over
         * @description Needs the permission `dues:read`. Server-sent events, each called `run`.
         */
        get: operations["listDuesRunEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unpaid-dues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dues that were asked for and not collected, or that wait for the desk
         * @description Needs the permission `dues:read`.
         */
        get: operations["listUnpaidDues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of the mails to members, with a preview of each
         * @description Needs the permission `settings:read`.
         */
        get: operations["listMailTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write own words for the mails of one kind
         * @description Needs the permission `settings:write`.
         */
        put: operations["replaceMailTemplate"];
        post?: never;
        /**
         * Go back to the product’s words for the mails of one kind
         * @description Needs the permission `settings:write`.
         */
        delete: operations["removeMailTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/installments/{installmentId}/pay-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link by which a member pays without signing in; the answer shows it once
         * @description Needs the permission `dues:collect`.
         */
        post: operations["createInstallmentPayLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay-links/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a payment link is for
         * @description Open to everybody.
         */
        post: operations["previewPayLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay-links/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay what a payment link is for
         * @description Open to everybody.
         */
        post: operations["createPayLinkPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pay-links/card-page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the processor’s own page for what a payment link is for
         * @description Open to everybody.
         */
        post: operations["createPayLinkCardPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What members were told about dues, and whom no mail could reach; newest first
         * @description Needs the permission `dues:read`.
         */
        get: operations["listDuesNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-sender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Through which bank dues are drafted, and as whom
         * @description Needs the permission `settings:read`.
         */
        get: operations["getBankSender"];
        /**
         * Say through which bank dues are drafted
         * @description Needs the permission `settings:write`.
         */
        put: operations["replaceBankSender"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/bank-company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say as whom a club appears on bank statements
         * @description Needs the permission `settings:write`.
         */
        put: operations["replaceClubBankCompany"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/mandate-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a mandate of a club can say, and whether one can be taken
         * @description Needs the permission `agreements:read`.
         */
        get: operations["listClubMandateTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/bank-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts that a member allowed to be drafted
         * @description Needs the permission `agreements:read`.
         */
        get: operations["listMemberBankAccounts"];
        put?: never;
        /**
         * Keep an account with what its holder agreed to
         * @description Needs the permission `agreements:write`.
         */
        post: operations["createMemberBankAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a mandate: the account is not drafted again
         * @description Needs the permission `agreements:write`.
         */
        delete: operations["removeBankAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for the next file to the bank
         * @description Needs the permission `bank:read`.
         */
        get: operations["getBankOutbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files made for the bank, newest first
         * @description Needs the permission `bank:read`.
         */
        get: operations["listBankFiles"];
        put?: never;
        /**
         * Make the next file for the bank from everything that waits
         * @description Needs the permission `bank:write`.
         */
        post: operations["createBankFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file made for the bank
         * @description Needs the permission `bank:read`.
         */
        get: operations["getBankFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files/{fileId}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is in a file, entry by entry, without account numbers
         * @description Needs the permission `bank:read`.
         */
        get: operations["listBankFileEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-files/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file itself, with whole account numbers: for the bank and nobody else
         * @description Needs the permission `bank:write`.
         */
        get: operations["getBankFileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-return-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Files of returns that were read in, newest first
         * @description Needs the permission `bank:read`.
         */
        get: operations["listBankReturnFiles"];
        put?: never;
        /**
         * Read a file of returns in, and apply it once
         * @description Needs the permission `bank:write`.
         */
        post: operations["createBankReturnFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-return-files/{returnsId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One file of returns, and what it came to
         * @description Needs the permission `bank:read`.
         */
        get: operations["getBankReturnFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-return-files/{returnsId}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every line of a file of returns, and what became of it
         * @description Needs the permission `bank:read`.
         */
        get: operations["listBankReturnFileLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bank-return-files/{returnsId}/lines/{line}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Note how a line that changed nothing was looked after
         * @description Needs the permission `bank:write`.
         */
        put: operations["replaceBankReturnFileLineNote"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stripe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How this house’s Stripe account is set up: no key, and what has to be entered at Stripe
         * @description Needs the permission `settings:read`.
         */
        get: operations["getStripe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cards that a member has on file with Stripe, the newest first
         * @description Needs the permission `agreements:read`.
         */
        get: operations["listMemberCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stripe/setup-intents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to put a member’s card on file with Stripe
         * @description Needs the permission `agreements:write`.
         */
        post: operations["createStripeSetupIntent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stripe/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a card that its holder has given to Stripe, to pay with it
         * @description Needs the permission `agreements:write`.
         */
        post: operations["createStripeCard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stripe/card-pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a page of Stripe’s on which a member puts a card on file; the answer shows it once
         * @description Needs the permission `agreements:write`.
         */
        post: operations["createStripeCardPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/balances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a member has left of each session item, now or as of an instant
         * @description Needs the permission `sessions:read`.
         */
        get: operations["listMemberBalances"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A member’s grants: usable ones first in draw order, then the others, newest first
         * @description Needs the permission `sessions:read`.
         */
        get: operations["listMemberGrants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/session-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A member’s session ledger, the last written first
         * @description Needs the permission `sessions:read`.
         */
        get: operations["listMemberSessionEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/liability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions owed to members, in units and money, now or as of an instant
         * @description Needs the permission `reports:read`.
         */
        get: operations["getLiability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/owed-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sessions a member used before their money came back, and still owes
         * @description Needs the permission `sessions:read`.
         */
        get: operations["listMemberOwedSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/owed-sessions/{owedId}/forgiveness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let owed sessions go
         * @description Needs the permission `sessions:adjust`.
         */
        post: operations["createOwedSessionForgiveness"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take sessions at the desk, without a booking
         * @description Needs the permission `sessions:use`.
         */
        post: operations["createSessionUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-uses/{useId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the sessions of a use back to the grants they came from
         * @description Needs the permission `sessions:use`.
         */
        post: operations["undoSessionUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct a balance by hand, with a reason
         * @description Needs the permission `sessions:adjust`.
         */
        post: operations["createSessionAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand sessions to another member; their last usable day stays
         * @description Needs the permission `sessions:adjust`.
         */
        post: operations["createSessionTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-transfers/{transferId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a transfer back, within a day
         * @description Needs the permission `sessions:adjust`.
         */
        post: operations["undoSessionTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-bring-backs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring expired sessions back with a new last usable day
         * @description Needs the permission `sessions:adjust`.
         */
        post: operations["createSessionBringBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session-extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give sessions that have not lapsed a later last usable day
         * @description Needs the permission `sessions:adjust`.
         */
        post: operations["createSessionExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a secret link to the calendar of a club
         * @description Needs the permission `scheduling:write`.
         */
        post: operations["createClubCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainerId}/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a secret link to the events of a trainer
         * @description Needs the permission `scheduling:write`.
         */
        post: operations["createTrainerCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a secret link to the events that a member has a place in
         * @description Needs the permission `scheduling:write`.
         */
        post: operations["createMemberCalendarFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Links that still open, the newest first; not what they end with
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listCalendarFeeds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar-feeds/{feedId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a link: whoever has it reads nothing any more
         * @description Needs the permission `scheduling:write`.
         */
        delete: operations["removeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/booking-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a member has a link to book by themselves, and until when
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["getMemberBookingLink"];
        put?: never;
        /**
         * Make the link by which a member books, and send it if wanted; the one before opens nothing any more
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createMemberBookingLink"];
        /**
         * Revoke a member’s link: whoever has it opens nothing any more
         * @description Needs the permission `scheduling:book`.
         */
        delete: operations["removeMemberBookingLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/booking-links/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the member holds and has booked, and what they can book
         * @description Open to everybody.
         */
        post: operations["createBookingLinkDoor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/booking-links/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Classes of their club that members see by now: at most 14 days
         * @description Open to everybody.
         */
        post: operations["createBookingLinkClasse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/booking-links/free-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * When a trainer is free for an appointment of theirs: at most 14 days
         * @description Open to everybody.
         */
        post: operations["createBookingLinkFreeSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/booking-links/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book a class for oneself, or wait for a place
         * @description Open to everybody.
         */
        post: operations["createBookingLinkBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/booking-links/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book an appointment for oneself
         * @description Open to everybody.
         */
        post: operations["createBookingLinkAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/booking-links/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move one’s own appointment to another free time
         * @description Open to everybody.
         */
        post: operations["createBookingLinkMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/booking-links/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel one’s own place, wait or appointment, in time
         * @description Open to everybody.
         */
        post: operations["createBookingLinkCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What event types are grouped by
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listEventCategories"];
        put?: never;
        /**
         * Make a category of event types
         * @description Needs the permission `scheduling:set_up`.
         */
        post: operations["createEventCategorie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-categories/{categoryId}": {
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
         * Change a category of event types
         * @description Needs the permission `scheduling:set_up`.
         */
        patch: operations["changeEventCategorie"];
        trace?: never;
    };
    "/v1/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Kinds of classes and appointments, by name
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listEventTypes"];
        put?: never;
        /**
         * Make an event type, with what pays for it (D23)
         * @description Needs the permission `scheduling:set_up`.
         */
        post: operations["createEventType"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-types/{typeId}": {
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
         * Change an event type; events on the calendar keep their length, places and cost
         * @description Needs the permission `scheduling:set_up`.
         */
        patch: operations["changeEventType"];
        trace?: never;
    };
    "/v1/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Rooms, by club and name
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listRooms"];
        put?: never;
        /**
         * Make a room
         * @description Needs the permission `scheduling:set_up`.
         */
        post: operations["createRoom"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rooms/{roomId}": {
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
         * Rename a room, or take it out of use
         * @description Needs the permission `scheduling:set_up`.
         */
        patch: operations["changeRoom"];
        trace?: never;
    };
    "/v1/trainers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Trainers by name, with when they take appointments
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listTrainers"];
        put?: never;
        /**
         * Make a trainer
         * @description Needs the permission `scheduling:set_up`.
         */
        post: operations["createTrainer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainerId}": {
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
         * Change a trainer
         * @description Needs the permission `scheduling:set_up`.
         */
        patch: operations["changeTrainer"];
        trace?: never;
    };
    "/v1/trainers/{trainerId}/hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say when a trainer takes appointments in a club
         * @description Needs the permission `scheduling:set_up`.
         */
        put: operations["replaceTrainerHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/equipment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Equipment, by club and name
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["getEquipment"];
        put?: never;
        /**
         * Make equipment, counted in slots
         * @description Needs the permission `scheduling:set_up`.
         */
        post: operations["createEquipment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/equipment/{equipmentId}": {
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
         * Change equipment; events that have slots of it keep them
         * @description Needs the permission `scheduling:set_up`.
         */
        patch: operations["changeEquipment"];
        trace?: never;
    };
    "/v1/clubs/{clubId}/opening-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a club is open; no hours at all = always
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listClubOpeningHours"];
        /**
         * Say when a club is open, for the whole week
         * @description Needs the permission `scheduling:set_up`.
         */
        put: operations["replaceClubOpeningHours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/closed-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days to come on which a club is closed, and how many events still stand on them
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listClubClosedDays"];
        /**
         * Close a club on some days, or open it again
         * @description Needs the permission `scheduling:set_up`.
         */
        put: operations["replaceClubClosedDays"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/change-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change would bring about: who is told, whose sessions do not pay, what is taken
         * @description Needs the permission `scheduling:write`.
         */
        post: operations["createEventChangePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One event
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["getEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move or change an event, or the following ones of its series with it
         * @description Needs the permission `scheduling:write`.
         */
        patch: operations["changeEvent"];
        trace?: never;
    };
    "/v1/events/{eventId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an event, or the rest of its series; everybody has their sessions back, with at least 7 days of life (D25)
         * @description Needs the permission `scheduling:write`.
         */
        post: operations["createEventCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-series/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The days of a series, with what stands in the way of each; nothing is kept
         * @description Needs the permission `scheduling:write`.
         */
        post: operations["previewEventSerie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a series: written out some months ahead, at the same time on the club’s wall
         * @description Needs the permission `scheduling:write`.
         */
        post: operations["createEventSerie"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-series/{seriesId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a series goes on with
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["getEventSerie"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A club’s calendar, from a day through another: at most 45 days
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listEvents"];
        put?: never;
        /**
         * Put an event on the calendar
         * @description Needs the permission `scheduling:write`.
         */
        post: operations["createEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book a place, or one on the waitlist of a full event (D24)
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{bookingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One booking, with what pays for it
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["getBooking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{bookingId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a member off the roster or the waitlist; the session is free again
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createBookingCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/why-not": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that keeps a member from booking an event, in words, with the way out (D34)
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["getEventWhyNot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A member’s bookings: to come, soonest first; or past, newest first
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listMemberBookings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who has a place and who waits, with balance, visits and alerts
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["getEventRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a member in, booked or not; the session is used
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{bookingId}/check-in-undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a check-in: the session is back in the very grant it came from (D25)
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createBookingCheckInUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bookings/{bookingId}/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a member did not come, free or paid (D25)
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createBookingAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A card at the reader: checks in for the one event it can be for, else notes the visit
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainerId}/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a trainer earned in a period, and what was taken back: by the day it was noted
         * @description Needs the permission `reports:read`.
         */
        get: operations["getTrainerStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainerId}/statement/{month}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A trainer’s statement of a month for a spreadsheet
         * @description Needs the permission `reports:read`.
         */
        get: operations["getTrainerStatementFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/repeat-bookings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book several events for one member, or see what would pay for each
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createRepeatBooking"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/trainers/{trainerId}/free-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a trainer is free for an appointment: at most 31 days
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listTrainerFreeSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book an appointment at a time when the trainer is free
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether an appointment could be booked, and what would pay; nothing is booked
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["previewAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{bookingId}/move-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What moving an appointment would bring about; nothing is moved
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createAppointmentMovePreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{bookingId}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an appointment to another free time; its member is told by mail
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createAppointmentMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/appointments/{bookingId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an appointment: the session and the trainer are free again
         * @description Needs the permission `scheduling:book`.
         */
        post: operations["createAppointmentCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a member has the sessions they have, in sentences
         * @description Needs the permission `sessions:read`.
         */
        get: operations["listMemberExplanations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the books: whatever does not add up, row by row
         * @description Needs the permission `reports:read`.
         */
        get: operations["getBookVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dues-runs/{runId}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check that each payment of a run has its sessions, once
         * @description Needs the permission `dues:read`.
         */
        get: operations["getDuesRunVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A club’s week, its sessions, and what needs a person
         * @description Needs the permission `sessions:read`.
         */
        get: operations["getClubDashboard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A day of a club against what its processors say moved
         * @description Needs the permission `reports:read`.
         */
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/reconciliation/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a club’s month agrees: processors, payments, installments and sessions
         * @description Needs the permission `reports:read`.
         */
        get: operations["getClubReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/reconciliation/{month}/files/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A club’s month for a spreadsheet: its days by channel, or what differs
         * @description Needs the permission `reports:read`.
         */
        get: operations["getClubReconciliationFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/member-directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Members with where they stand, by name or as a search finds them
         * @description Needs the permission `members:read`.
         */
        get: operations["getMemberDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One member with where they stand and what is pinned to them
         * @description Needs the permission `members:read`.
         */
        get: operations["getMemberOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/passbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many sessions a member has, until when and why, and what comes next
         * @description Needs the permission `sessions:read`.
         */
        get: operations["getMemberPassbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{eventId}/payers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What pays for a member’s place in an event, and what could pay instead (D23)
         * @description Needs the permission `scheduling:read`.
         */
        get: operations["listEventPayers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A member’s session ledger with the dues behind each line, the last written first
         * @description Needs the permission `sessions:read`.
         */
        get: operations["getMemberLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What time it is, when dues are due next, and how the clock was moved last
         * @description Needs the permission `sandbox:write`.
         */
        get: operations["getClock"];
        put?: never;
        /**
         * Move a sandbox organization’s clock forward; what falls due on the way happens
         * @description Needs the permission `sandbox:write`.
         */
        post: operations["createClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clubs/{clubId}/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happens in a club until a day, as things stand now
         * @description Needs the permission `sandbox:write`.
         */
        get: operations["getClubOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clock/jumps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a sandbox’s clock to a day, collecting dues on the way; a job carries it out
         * @description Needs the permission `sandbox:write`.
         */
        post: operations["createClockJump"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clock/jumps/{jumpId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a jump of the clock is, and what happened on the way
         * @description Needs the permission `sandbox:write`.
         */
        get: operations["getClockJump"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description The installment behind it, and how it was paid */
        AboutDues: {
            dueOn: components["schemas"]["Day"];
            /** @enum {string} */
            kind: "dues" | "proration" | "enrollment_fee" | "down_payment" | "add_on";
            channel: ("simulated" | "ach" | "stripe" | "cash" | "check" | "card_terminal" | "waiver" | "nothing_due") | null;
            /** @description Paid from a bank account */
            isDraft: boolean;
            /** @description How its money went back, where that is what the line tells of */
            cameBack: ("return" | "dispute" | "refund") | null;
            /** @description Since when the sessions were owed that the line settles */
            owedSince: components["schemas"]["Day"] | null;
        };
        Absence: {
            /**
             * @description free: gives the session back; paid: uses it (D25)
             * @enum {string}
             */
            kind: "free" | "paid";
        };
        AcceptedInvitation: {
            token: string;
            name: string;
            password?: components["schemas"]["Password"];
        };
        AddOn: {
            /**
             * @description id of a addon
             * @example addon_1042
             */
            id: string;
            /**
             * @description id of a agreement
             * @example agreement_1042
             */
            agreementId: string;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            itemName: string;
            /** @description Said with counts: "4 Yoga" */
            shortName: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            receiverMemberId: string;
            isPool: boolean;
            /** @description Of one payment, before tax */
            price: components["schemas"]["MoneySum"];
            /** @description On each payment */
            tax: components["schemas"]["MoneySum"];
            every: components["schemas"]["AddOnEvery"];
            firstDueOn: components["schemas"]["Day"];
            payments: number | null;
            lastDueBy: components["schemas"]["Day"] | null;
            sessions: components["schemas"]["AddOnSessions"];
            /** @description 0 = never expires */
            daysToExpire: number;
            /**
             * @description over: every payment is settled; ended: by somebody, before that
             * @enum {string}
             */
            state: "running" | "over" | "ended";
            /** @description So far */
            collected: {
                payments: number;
                amount: components["schemas"]["MoneySum"];
                sessions: number;
            };
            nextDueOn: components["schemas"]["Day"] | null;
            /** @description Of its last payment; null = it goes on until somebody ends it */
            lastDueOn: components["schemas"]["Day"] | null;
            /** @description What ending it today comes to; null = it has ended or is over */
            ifEnded: {
                /** @description Payments that would not be asked for any more */
                skips: number;
                skipsAmount: components["schemas"]["MoneySum"];
                /** @description Due already, or asked for: still owed */
                staysOwed: components["schemas"]["MoneySum"];
            } | null;
            soldAt: components["schemas"]["Instant"];
            soldBy: string;
            endedOn: components["schemas"]["Day"] | null;
            endedBy: string | null;
            endReason: string | null;
        };
        /** @description How often it is billed */
        AddOnEvery: {
            count: number;
            /** @enum {string} */
            unit: "day" | "week" | "month";
        };
        AddOnPage: {
            items: components["schemas"]["AddOn"][];
            nextCursor: string | null;
        };
        /** @description Every payment with its day, amount and sessions */
        AddOnPreview: {
            itemName: string;
            /** @description Said with counts: "4 Yoga" */
            shortName: string;
            /** @description 0 = never expires */
            daysToExpire: number;
            dueToday: components["schemas"]["MoneySum"];
            method: {
                kind: string;
                label: string;
            };
            /** @description All payments are in rows; otherwise it goes on and these are the first year */
            isComplete: boolean;
            /** @description Of the rows */
            total: {
                amount: components["schemas"]["MoneySum"];
                sessions: number;
            };
            /** @description First day on which the membership is over, and it with it; null = it goes on */
            membershipEndsOn: components["schemas"]["Day"] | null;
            rows: {
                number: number;
                dueOn: components["schemas"]["Day"];
                /** @description Tax included */
                amount: components["schemas"]["MoneySum"];
                tax: components["schemas"]["MoneySum"];
                sessions: number;
                /** @description Last usable day if collected on its day; null = never expires */
                lastDay: components["schemas"]["Day"] | null;
            }[];
        };
        /** @description Whole sessions with each payment, or over all payments together */
        AddOnSessions: {
            /** @constant */
            kind: "per_payment";
            quantity: number;
        } | {
            /** @constant */
            kind: "total";
            quantity: number;
            /** @description All with the first payment; otherwise spread over all of them */
            frontLoaded: boolean;
        };
        Agreement: {
            /**
             * @description id of a agreement
             * @example agreement_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /** @enum {string} */
            state: "pending" | "active" | "expired";
            /**
             * @description id of a member
             * @example member_1042
             */
            buyerId: string;
            cardholderIds: string[];
            /** @description Buyer and cardholders by name */
            people: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
                /**
                 * @description The buyer’s account number and a running one, for good; null = the buyer
                 * @example 1042-01
                 */
                cardholderNumber: string | null;
            }[];
            /**
             * @description id of a offer
             * @example offer_1042
             */
            offerId: string;
            offerVersion: number;
            offerCode: string;
            offerTitle: string;
            /**
             * @description id of a term
             * @example term_1042
             */
            termId: string;
            termName: string;
            dues: components["schemas"]["Money"];
            /** @description null = until cancelled */
            payments: number | null;
            joinedOn: string;
            beginsOn: string;
            /** @description null = open ended */
            expiresOn: string | null;
            firstDueOn: string;
            /** @enum {string} */
            atEnd: "expire" | "renew" | "open_ended";
            /** @enum {string} */
            channel: "in_club" | "online";
            paymentMethod: {
                /** @enum {string} */
                kind: "card" | "bank_account" | "cash" | "statement";
                label: string;
                /** @description The account with its mandate; null = no bank account kept here */
                bankAccountId: string | null;
            };
            sessionBuckets: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                quantity: number;
                /** @description 0 = never expires */
                daysToExpire: number;
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                receiverMemberId: string;
                isPool: boolean;
                fromInstallment: number;
                untilInstallment: number | null;
            }[];
            renewsId: string | null;
            signedAt: components["schemas"]["Instant"];
            signedBy: string;
            /** @description Of the signed PDF at /document; null = a renewal, which is not signed */
            documentSha256: string | null;
        };
        AgreementPage: {
            items: components["schemas"]["Agreement"][];
            nextCursor: string | null;
        };
        ApiKey: {
            /**
             * @description id of a key
             * @example key_1042
             */
            id: string;
            name: string;
            scopes: string[];
            createdAt: components["schemas"]["Instant"];
            revokedAt: components["schemas"]["Instant"] | null;
        };
        ApiKeys: {
            items: components["schemas"]["ApiKey"][];
        };
        AppointmentMove: {
            startsAt: components["schemas"]["Instant"];
            /** @description Left out = the same one */
            trainerId?: components["schemas"]["TrainerId"];
            /**
             * @description Whoever acts: a member, within the club’s windows, or the staff
             * @default staff
             * @enum {string}
             */
            by: "member" | "staff";
        };
        AppointmentMoveTrial: {
            /** @description As it is then; null = refused */
            booking: components["schemas"]["Booking"] | null;
            /** @description Left of what pays on that day, after it; null = refused, or it costs nothing */
            leftAfter: number | null;
            /** @description Why not; null = it goes through */
            refusal: {
                code: string;
                says: string;
                /** @description What would work instead */
                wayOut: string | null;
            } | null;
            /** @description Who hears of it by mail */
            told: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
            /** @description Who has no e-mail address: the desk calls them */
            notReached: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
        };
        AuditEntry: {
            /**
             * @description id of a audit
             * @example audit_1042
             */
            id: string;
            at: components["schemas"]["Instant"];
            actor: string;
            /** @description The key or browser and its address; null = the product itself */
            from: string | null;
            action: string;
            subject: string;
            before: unknown;
            after: unknown;
        };
        AuditPage: {
            items: components["schemas"]["AuditEntry"][];
            nextCursor: string | null;
        };
        BankAccount: {
            /**
             * @description id of a account
             * @example account_1042
             */
            id: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            /** @description What a payment method calls it */
            token: string;
            holderName: string;
            /** @enum {string} */
            holderKind: "person" | "company";
            routingNumber: string;
            /** @enum {string} */
            accountType: "checking" | "savings";
            lastFour: string;
            authorization: string;
            authorizedAt: components["schemas"]["Instant"];
            authorizedBy: string;
            /** @description First day of drafting; null = its trial entry is not sent yet */
            usableFrom: string | null;
            closedAt: components["schemas"]["Instant"] | null;
            /** @description In words; null = it is in use */
            closedWhy: string | null;
            /** @description When its bank last corrected it; null = never */
            correctedAt: components["schemas"]["Instant"] | null;
            /** @description In words; null as correctedAt is */
            correctedWhat: string | null;
        };
        BankAccounts: {
            items: components["schemas"]["BankAccount"][];
        };
        BankCompany: {
            /** @description As the bank gave it, often 1 and the tax number */
            companyId: string;
            /** @description What members see on their statements */
            companyName: string;
        };
        BankFile: {
            /**
             * @description id of a file
             * @example file_1042
             */
            id: string;
            madeAt: components["schemas"]["Instant"];
            madeBy: string;
            /** @description The banking day on which the money moves */
            effectiveOn: components["schemas"]["Day"];
            entries: number;
            debitMinor: number;
            creditMinor: number;
            sha256: string;
            /** @description When it was first downloaded or dropped; null = it was not yet */
            takenAt: components["schemas"]["Instant"] | null;
            takenBy: string | null;
        };
        BankFileEntry: {
            /**
             * @description Dues drafted, a refund, or a trial entry of nothing
             * @enum {string}
             */
            kind: "debit" | "credit" | "prenote";
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            memberName: string;
            amountMinor: number;
            lastFour: string;
            trace: string;
            returnedAt: components["schemas"]["Instant"] | null;
            /** @description Why the bank sent it back, in words; null = it did not */
            returnedWhy: string | null;
        };
        BankFileEntryPage: {
            items: components["schemas"]["BankFileEntry"][];
            nextCursor: string | null;
        };
        BankFilePage: {
            items: components["schemas"]["BankFile"][];
            nextCursor: string | null;
        };
        /** @description What waits for the next file */
        BankOutbox: {
            /** @description On which banking day the money of a file made now would move; null = no bank is set */
            effectiveOn: components["schemas"]["Day"] | null;
            items: {
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                entries: number;
                debits: components["schemas"]["MoneySum"];
                credits: components["schemas"]["MoneySum"];
            }[];
        };
        BankReturnFile: {
            /**
             * @description id of a returns
             * @example returns_1042
             */
            id: string;
            name: string;
            receivedAt: components["schemas"]["Instant"];
            receivedBy: string;
            /** @description Until then it is being applied, and the summary says only what stands in it */
            isApplied: boolean;
            summary: {
                returns: number;
                changes: number;
                others: number;
                applied: number;
                /** @description Had come back before */
                known: number;
                /** @description No draft of ours */
                unmatched: number;
                needsALook: number;
                returnedMinor: number;
            };
        };
        BankReturnFilePage: {
            items: components["schemas"]["BankReturnFile"][];
            nextCursor: string | null;
        };
        BankReturnLine: {
            line: number;
            /** @enum {string} */
            kind: "return" | "change" | "other";
            code: string | null;
            trace: string | null;
            amountMinor: number;
            /** @enum {string} */
            outcome: "applied" | "known" | "unmatched" | "needs_a_look";
            says: string;
            /** @description Whose account it speaks of; null = no draft of ours was found */
            memberId: string | null;
            memberName: string | null;
            /** @description What somebody did about a line that changed nothing; null = nobody yet */
            lookedAfter: {
                note: string;
                at: components["schemas"]["Instant"];
                by: string;
            } | null;
        };
        BankReturnLineNote: {
            /** @description What was done about it */
            note: string;
        };
        BankReturnLinePage: {
            items: components["schemas"]["BankReturnLine"][];
            nextCursor: string | null;
        };
        /** @description Through which bank dues are drafted */
        BankSender: {
            /** @description Where files go: the bank’s routing number */
            immediateDestination: string;
            immediateDestinationName: string;
            /** @description Who sends, as the bank gave it */
            immediateOrigin: string;
            immediateOriginName: string;
            originatingRouting: string;
            /** @default null */
            referenceCode: string | null;
            timeZone: components["schemas"]["TimeZone"];
            /**
             * @description A file made later counts as the next banking day’s
             * @default 16:30
             */
            cutOff: string;
            /**
             * @description Banking days between the file and the money; 0 = same day
             * @default 1
             */
            leadBankingDays: number;
            /**
             * @description New accounts are tried out first, and drafted three banking days later
             * @default false
             */
            sendsPrenotes: boolean;
        };
        /** @description Through which bank dues are drafted */
        BankSenderInput: {
            /** @description Where files go: the bank’s routing number */
            immediateDestination: string;
            immediateDestinationName: string;
            /** @description Who sends, as the bank gave it */
            immediateOrigin: string;
            immediateOriginName: string;
            originatingRouting: string;
            /** @default null */
            referenceCode: string | null;
            timeZone: components["schemas"]["TimeZone"];
            /**
             * @description A file made later counts as the next banking day’s
             * @default 16:30
             */
            cutOff: string;
            /**
             * @description Banking days between the file and the money; 0 = same day
             * @default 1
             */
            leadBankingDays: number;
            /**
             * @description New accounts are tried out first, and drafted three banking days later
             * @default false
             */
            sendsPrenotes: boolean;
        };
        BankSetUp: {
            sender: components["schemas"]["BankSender"] | null;
            companies: {
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                companyId: string;
                companyName: string;
            }[];
        };
        Booking: {
            /**
             * @description id of a booking
             * @example booking_1042
             */
            id: string;
            /**
             * @description id of a event
             * @example event_1042
             */
            eventId: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            /** @enum {string} */
            state: "waiting" | "booked" | "checked_in" | "free_absence" | "paid_absence" | "cancelled";
            cost: number;
            /** @description Made against the next grant (D24) */
            isPromise: boolean;
            isWalkIn: boolean;
            /** @description Sessions are set aside or used for all of it */
            isPaidFor: boolean;
            paidBy: {
                /**
                 * @description id of a grant
                 * @example grant_1042
                 */
                grantId: string;
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                shortName: string;
                quantity: number;
                isUsed: boolean;
                lastDay: components["schemas"]["Day"] | null;
                /** @description Held until the payment behind it is cleared up */
                isHeld: boolean;
            }[];
            bookedAt: components["schemas"]["Instant"];
            bookedBy: string;
            closedAt: components["schemas"]["Instant"] | null;
            closedBy: string | null;
        };
        BookingCancellation: {
            /**
             * @description Whoever acts: a member, within the club’s windows, or the staff
             * @default staff
             * @enum {string}
             */
            by: "member" | "staff";
        };
        BookingLink: {
            madeAt: components["schemas"]["Instant"];
            madeBy: string;
            expiresAt: components["schemas"]["Instant"];
        };
        BookingLinkAppointment: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
            eventTypeId: components["schemas"]["TypeId"];
            trainerId: components["schemas"]["TrainerId"];
            startsAt: components["schemas"]["Instant"];
            /**
             * @description Nothing is done; the answer says what would come of it, or why not
             * @default false
             */
            isTrial: boolean;
        };
        BookingLinkCancellation: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
            bookingId: components["schemas"]["BookingId"];
            /**
             * @description Nothing is done; the answer says what would come of it, or why not
             * @default false
             */
            isTrial: boolean;
        };
        BookingLinkClass: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
            eventId: components["schemas"]["EventId"];
            /**
             * @description Nothing is done; the answer says what would come of it, or why not
             * @default false
             */
            isTrial: boolean;
        };
        BookingLinkDays: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
            from: components["schemas"]["Day"];
            through: components["schemas"]["Day"];
        };
        BookingLinkMove: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
            bookingId: components["schemas"]["BookingId"];
            trainerId: components["schemas"]["TrainerId"];
            startsAt: components["schemas"]["Instant"];
            /**
             * @description Nothing is done; the answer says what would come of it, or why not
             * @default false
             */
            isTrial: boolean;
        };
        BookingLinkOfMember: {
            /** @description Null = there is none */
            link: components["schemas"]["BookingLink"] | null;
        };
        BookingLinkTimes: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
            trainerId: components["schemas"]["TrainerId"];
            eventTypeId: components["schemas"]["TypeId"];
            from: components["schemas"]["Day"];
            through: components["schemas"]["Day"];
            /** @description An appointment of theirs that is to be moved */
            bookingId?: components["schemas"]["BookingId"];
        };
        BookingLinkToken: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
        };
        /** @description What comes of it, or would come */
        BookingTrial: {
            /** @description As it is then; null = refused */
            booking: components["schemas"]["Booking"] | null;
            /** @description Left of what pays on that day, after it; null = refused, or it costs nothing */
            leftAfter: number | null;
            /** @description Why not; null = it goes through */
            refusal: {
                code: string;
                says: string;
                /** @description What would work instead */
                wayOut: string | null;
            } | null;
        };
        CalendarFeed: {
            /**
             * @description id of a feed
             * @example feed_1042
             */
            id: string;
            clubId: string | null;
            trainerId: string | null;
            memberId: string | null;
            /** @description Whose calendar it is */
            name: string;
            madeAt: components["schemas"]["Instant"];
            madeBy: string;
            revokedAt: components["schemas"]["Instant"] | null;
        };
        CalendarFeeds: {
            items: components["schemas"]["CalendarFeed"][];
        };
        CameBack: {
            installment: components["schemas"]["Installment"];
            /** @description What the payment had bought (D21) */
            sessions: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                /** @description Unused, and taken back */
                reversed: number;
                /** @description Used or handed on, and owed from then on */
                owed: number;
            }[];
        };
        Card: {
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            /**
             * @description To sign up with, or to pay an agreement by
             * @example stripe_pm_1Abc
             */
            token: string;
            /** @example Visa 4242 */
            label: string;
        };
        CardPage: {
            /** @description A page of Stripe’s, for the member alone: whoever opens it can put a card on file */
            url: string;
            expiresAt: components["schemas"]["Instant"];
        };
        ChangedBuckets: {
            /** @description The session buckets the joiner picks */
            sessionBuckets: {
                itemId: components["schemas"]["ItemId"];
                receiver?: components["schemas"]["Receiver"];
            }[];
        };
        ChangedClosedDays: {
            from: components["schemas"]["Day"];
            /** @description Left out = one day */
            through?: components["schemas"]["Day"];
            /** @description Why it is closed; null = open again */
            reason: string | null;
        };
        ChangedClub: {
            name?: string;
            /** @description Days after the first failed attempt on which dues are asked for again (D22) */
            retryDays?: number[];
            /**
             * @description When bank drafts credit their sessions: on submission (provisional), or once they are final (D20)
             * @enum {string}
             */
            achCredit?: "provisional" | "on_settlement";
            /** @description Banking days after which a submitted draft counts as final (D20) */
            achSettlementDays?: number;
            /**
             * @description Sessions used before their money came back are taken from the next grant, or let go (D21)
             * @enum {string}
             */
            owedSessions?: "next_grant" | "forgive";
            /** @description Days past due after which what a member holds is held; null = never (D22) */
            holdWhenPastDueDays?: number | null;
            /** @description The most given back of one charge or sale, at once or in parts, without the permission for larger refunds, in minor units; null = no limit */
            refundLimitMinor?: number | null;
            /** @description Members hear of the first try and of the last one, not of those in between (D22) */
            quietOnRetries?: boolean;
            /** @description When the last try failed, the agreement’s dues go on statement (D22) */
            statementAfterLadder?: boolean;
            /** @description A booking sets its sessions aside; otherwise they are looked for at check-in (D24) */
            reserveAtBooking?: boolean;
            /** @description A booking may be made against the next grant (D24) */
            promiseBookings?: boolean;
            /** @description Until how many hours before an event members cancel by themselves (D24) */
            cancelHours?: number;
            /** @description Until how many hours before an event members book */
            bookingClosesHours?: number;
            /** @description From how many days before an event members book; null = as soon as it is there */
            bookingOpensDays?: number | null;
            /** @description Members enter their PIN at check-in, unless staff with the permission let them in without it */
            pinAtCheckIn?: boolean;
        };
        ChangedEquipment: {
            name?: string;
            /** @description How many there are */
            slots?: number;
            /** @description False = kept for what was, offered no more */
            isActive?: boolean;
        };
        ChangedEventCategory: {
            name?: string;
            isMemberVisible?: boolean;
            /** @description False = kept for what was, offered no more */
            isActive?: boolean;
        };
        ChangedEvent: {
            /** @description As it was read: refused when somebody changed the event meanwhile */
            version?: number;
            /**
             * @description This event; this and the following ones of its series; or all to come
             * @default one
             * @enum {string}
             */
            reach: "one" | "following" | "all";
            startsAt?: components["schemas"]["Instant"];
            minutes?: number;
            roomId?: components["schemas"]["RoomId"] | null;
            trainerId?: components["schemas"]["TrainerId"] | null;
            capacity?: number;
            hasWaitlist?: boolean;
            note?: string | null;
            /** @description Slots of equipment that it needs */
            equipment?: {
                equipmentId: components["schemas"]["EquipmentId"];
                slots: number;
            }[];
        };
        ChangedEventType: {
            categoryId?: components["schemas"]["CategoryId"];
            name?: string;
            /**
             * @description On the calendar
             * @example #1f7a6d
             */
            colour?: string;
            minutes?: number;
            /** @description Sessions a place costs; 0 = free */
            cost?: number;
            /** @description Session items of which any pays (D23) */
            itemIds?: components["schemas"]["ItemId"][];
            /** @description Places, unless an event says otherwise */
            capacity?: number;
            hasWaitlist?: boolean;
            /** @description Kept free afterwards, for the trainer */
            bufferMinutes?: number;
            /** @description Until how many hours before members cancel by themselves; null = as in the club */
            cancelHours?: number | null;
            /** @description Until how many hours before members book; null = as in the club */
            bookingClosesHours?: number | null;
            /** @description From how many days before members book; null = as in the club */
            bookingOpensDays?: number | null;
            /**
             * @description What the trainer earns: nothing, an amount per member who came or per event, a share
             * @enum {string}
             */
            commissionKind?: "none" | "per_member" | "percent" | "per_event";
            /** @description Per member who came, or per event, in minor units of the club’s currency */
            commissionMinor?: number;
            /** @description Whole percent of the worth of the sessions used */
            commissionPercent?: number;
            /** @description False = kept for what was, offered no more */
            isActive?: boolean;
        };
        ChangedHousehold: {
            name: string;
        };
        ChangedItem: {
            name?: string;
            active?: boolean;
            session?: {
                shortName?: string;
                packQuantity?: number;
                daysToExpire?: number;
                notionalValueMinor?: number;
            };
        };
        ChangedMember: {
            clubId?: components["schemas"]["ClubId"];
            name?: string;
            email?: string | null;
            phone?: string | null;
            /** @description What the reader at the door reads off the card; null = no card */
            cardCode?: string | null;
        };
        ChangedOrganization: {
            name?: string;
        };
        ChangedRoom: {
            name?: string;
            /** @description False = kept for what was, offered no more */
            isActive?: boolean;
        };
        ChangedStaff: {
            name?: string;
            role?: components["schemas"]["Role"];
            granted?: ("settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write")[];
            withheld?: ("settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write")[];
            active?: boolean;
        };
        ChangedTrainer: {
            name?: string;
            email?: string | null;
            /** @description False = kept for what was, offered no more */
            isActive?: boolean;
        };
        ClassesForMember: {
            items: {
                /**
                 * @description id of a event
                 * @example event_1042
                 */
                id: string;
                type: {
                    /**
                     * @description id of a type
                     * @example type_1042
                     */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "standard" | "personal_training";
                    colour: string;
                };
                startsAt: components["schemas"]["Instant"];
                endsAt: components["schemas"]["Instant"];
                /** @description The club-local day it begins on */
                day: components["schemas"]["Day"];
                room: {
                    /**
                     * @description id of a room
                     * @example room_1042
                     */
                    id: string;
                    name: string;
                } | null;
                trainer: {
                    /**
                     * @description id of a trainer
                     * @example trainer_1042
                     */
                    id: string;
                    name: string;
                } | null;
                /** @description Sessions a place costs */
                cost: number;
                note: string | null;
                freePlaces: number;
                waiting: number;
                /** @description A place they have or wait for */
                own: {
                    /**
                     * @description id of a booking
                     * @example booking_1042
                     */
                    bookingId: string;
                    /** @enum {string} */
                    state: "waiting" | "booked" | "checked_in" | "free_absence" | "paid_absence" | "cancelled";
                } | null;
                /** @description Why not, whatever they hold */
                obstacle: {
                    code: string;
                    says: string;
                    /** @description What would work instead */
                    wayOut: string | null;
                } | null;
            }[];
        };
        Clock: {
            now: components["schemas"]["Instant"];
        };
        ClockJump: {
            /**
             * @description id of a jump
             * @example jump_1042
             */
            id: string;
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
            runsDues: boolean;
            /** @enum {string} */
            state: "under_way" | "arrived" | "stopped";
            stoppedBecause: string | null;
            happened: components["schemas"]["HappenedOnTheWay"];
        };
        /** @description What happens until a day, as things stand now */
        ClockOutlook: {
            day: string;
            /** @description Mornings with dues to collect, without retries to come */
            runs: number;
            installments: number;
            amount: components["schemas"]["MoneySum"];
            /** @description Sessions held now that will have lapsed */
            lapsing: number;
            /** @description Agreements whose term ends */
            ending: number;
        };
        ClockState: {
            now: components["schemas"]["Instant"];
            sandbox: boolean;
            clubs: {
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                today: string;
                /** @description A dues run would have something to ask for today */
                dueNow: boolean;
                /** @description The next such day after today */
                nextDuesOn: string | null;
            }[];
            /** @description The newest */
            jump: components["schemas"]["ClockJump"] | null;
        };
        ClosedDay: {
            day: components["schemas"]["Day"];
            reason: string;
            /** @description Events that still stand on that day */
            events: number;
        };
        /** @description From the club’s today on, soonest first */
        ClosedDays: {
            items: components["schemas"]["ClosedDay"][];
        };
        Club: {
            /**
             * @description id of a club
             * @example club_1042
             */
            id: string;
            name: string;
            timeZone: string;
            currency: string;
            retryDays: number[];
            /**
             * @description When bank drafts credit their sessions: on submission (provisional), or once they are final (D20)
             * @enum {string}
             */
            achCredit: "provisional" | "on_settlement";
            achSettlementDays: number;
            /**
             * @description Sessions used before their money came back are taken from the next grant, or let go (D21)
             * @enum {string}
             */
            owedSessions: "next_grant" | "forgive";
            holdWhenPastDueDays: number | null;
            refundLimitMinor: number | null;
            /** @description Members hear of the first try and of the last one, not of those in between (D22) */
            quietOnRetries: boolean;
            /** @description When the last try failed, the agreement’s dues go on statement (D22) */
            statementAfterLadder: boolean;
            /** @description A booking sets its sessions aside; otherwise they are looked for at check-in (D24) */
            reserveAtBooking: boolean;
            /** @description A booking may be made against the next grant (D24) */
            promiseBookings: boolean;
            /** @description Until how many hours before an event members cancel by themselves (D24) */
            cancelHours: number;
            /** @description Until how many hours before an event members book */
            bookingClosesHours: number;
            /** @description From how many days before an event members book; null = as soon as it is there */
            bookingOpensDays: number | null;
            /** @description Members enter their PIN at check-in, unless staff with the permission let them in without it */
            pinAtCheckIn: boolean;
            /** @description The club’s date now */
            today: string;
        };
        Clubs: {
            items: components["schemas"]["Club"][];
        };
        ComeBackPreview: {
            /** @description As it is now */
            installment: components["schemas"]["Installment"];
            /** @description What can be given back at most */
            refundable: components["schemas"]["MoneySum"];
            /** @description What the member would owe again */
            owedAfter: components["schemas"]["MoneySum"];
            /** @description A partial refund leaves it collected, with its sessions */
            isCollectedAfter: boolean;
            /** @description What the payment had bought (D21) */
            sessions: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                /** @description Unused, and taken back */
                reversed: number;
                /** @description Used or handed on, and owed from then on */
                owed: number;
            }[];
            /**
             * @description Whether owed sessions are taken from the next grant, or let go
             * @enum {string}
             */
            owedSessions: "next_grant" | "forgive";
        };
        CreatedApiKey: {
            /**
             * @description id of a key
             * @example key_1042
             */
            id: string;
            name: string;
            scopes: string[];
            createdAt: components["schemas"]["Instant"];
            /** @description The key itself. It cannot be shown again. */
            key: string;
        };
        /** @example USD */
        Currency: string;
        Dashboard: {
            /** @description When it was counted; a large club’s is counted by a job. Null = not yet, and there are no figures: ask again */
            asOf: components["schemas"]["Instant"] | null;
            /** @description A job counts it anew: ask again to see it */
            isCounting: boolean;
            /** @description Dues of the club’s week, Monday to Sunday: due = collected + declined + open + toCome. Null without dues:read */
            week: {
                from: string;
                through: string;
                due: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
                collected: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
                declined: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
                /** @description Due by today, and neither */
                open: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
                toCome: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
            } | null;
            /** @description Sessions of the last four weeks, oldest first */
            days: {
                day: string;
                credited: number;
                used: number;
            }[];
            /** @description What lapses within seven days, today included; null as asOf is */
            expiring: {
                through: string;
                sessions: number;
                members: number;
            } | null;
            /** @description Unused sessions and their worth (D35). Null without reports:read */
            held: {
                sessions: number;
                worth: components["schemas"]["MoneySum"];
                items: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    itemName: string;
                    sessions: number;
                    worth: components["schemas"]["MoneySum"];
                }[];
            } | null;
            /** @description What needs a person, most urgent first */
            tasks: components["schemas"]["DashboardTask"][];
            setUp: {
                hasSessionItem: boolean;
                hasPublishedOffer: boolean;
                hasAgreement: boolean;
                hasRun: boolean;
            };
        };
        DashboardTask: {
            /** @enum {string} */
            kind: "needs_you" | "loose_money" | "run_stopped" | "dues_due" | "at_desk" | "waiting" | "draft_offer";
            count: number;
            amount: components["schemas"]["MoneySum"] | null;
            /** @description The run or the offer it is about */
            subjectId: string | null;
            name: string | null;
        };
        /**
         * Format: date
         * @description A club-local calendar day
         * @example 2026-11-01
         */
        Day: string;
        DeskPayment: {
            /** @enum {string} */
            channel: "cash" | "check" | "card_terminal";
            /** @description All that is owed when left out */
            amount?: components["schemas"]["Money"];
        };
        Dispute: {
            /**
             * @description id of a dispute
             * @example dispute_1042
             */
            id: string;
            /**
             * @description id of a installment
             * @example installment_1042
             */
            installmentId: string;
            attempt: number;
            amount: components["schemas"]["MoneySum"];
            reason: string | null;
            openedAt: components["schemas"]["Instant"];
            openedBy: string;
            /** @description null = open */
            outcome: ("won" | "lost") | null;
            closedAt: components["schemas"]["Instant"] | null;
            closedBy: string | null;
        };
        DisputeOutcome: {
            /** @enum {string} */
            outcome: "won" | "lost";
        };
        DuesNotice: {
            kind: components["schemas"]["NoticeKind"];
            outcome: components["schemas"]["NoticeOutcome"];
            toldAt: components["schemas"]["Instant"];
            /**
             * @description id of a installment
             * @example installment_1042
             */
            installmentId: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            memberName: string;
            dueOn: string;
            amount: components["schemas"]["MoneySum"];
        };
        DuesNoticePage: {
            items: components["schemas"]["DuesNotice"][];
            nextCursor: string | null;
        };
        DuesRun: {
            /**
             * @description id of a run
             * @example run_1042
             */
            id: string;
            /**
             * @description stopped: by a person, before all was asked for
             * @enum {string}
             */
            state: "running" | "finished" | "stopped";
            through: string | null;
            startedAt: components["schemas"]["Instant"];
            startedBy: string;
            finishedAt: components["schemas"]["Instant"] | null;
            /** @description Installments in the preview it was started from */
            expected: number | null;
            stopAskedAt: components["schemas"]["Instant"] | null;
            stopAskedBy: string | null;
            /** @description Real time, also where the clock is a sandbox’s */
            workedSeconds: number;
            /** @description Club by club; asked = collected + declined + waiting */
            clubs: {
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                asked: {
                    count: number;
                    amount: components["schemas"]["Money"];
                };
                collected: {
                    count: number;
                    amount: components["schemas"]["Money"];
                };
                declined: {
                    count: number;
                    amount: components["schemas"]["Money"];
                    /** @enum {string} */
                    code: "insufficient_funds" | "try_later" | "declined" | "closed_account" | "stolen_card" | "no_authorization" | "needs_the_holder";
                    words: string;
                }[];
                waiting: {
                    count: number;
                    amount: components["schemas"]["Money"];
                };
                /** @description Of what was collected: bank drafts that may still come back */
                onTheirWay: {
                    count: number;
                    amount: components["schemas"]["Money"];
                };
                credited: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    grants: number;
                    sessions: number;
                }[];
            }[];
        };
        DuesRunPage: {
            items: components["schemas"]["DuesRun"][];
            nextCursor: string | null;
        };
        DuesRunPreview: {
            clubs: {
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                through: string;
                installments: number;
                /** @description How many of them were declined before */
                retries: number;
                /** @description Not asked again: an answer is awaited */
                underWay: number;
                amount: components["schemas"]["MoneySum"];
                members: number;
                /** @description By how it is paid */
                methods: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                    kind: string;
                }[];
                /** @description Due, and yet not asked for */
                leftOut: {
                    /** @description Cash and statement: the desk takes it */
                    atDesk: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Declined; its next try is later */
                    retriedLater: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Declined; never tried again by itself */
                    needsYou: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                };
                sessions: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    sessions: number;
                }[];
            }[];
        };
        DuesRunTotals: {
            clubs: {
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                through: string;
                installments: number;
                /** @description How many of them were declined before */
                retries: number;
                /** @description Not asked again: an answer is awaited */
                underWay: number;
                amount: components["schemas"]["MoneySum"];
            }[];
        };
        DuesRunVerification: {
            /** @description Null = a large run that a job has still to check: ask again */
            checkedAt: components["schemas"]["Instant"] | null;
            /** @description Null as checkedAt is */
            balanced: boolean | null;
            /** @description Payments that the run brought in; null as checkedAt is */
            payments: number | null;
            differences: {
                row: string;
                says: string;
            }[];
        };
        DuplicateOffer: {
            /** @description 1 to 8 letters, digits or inner spaces */
            code: string;
            title?: string;
        };
        /**
         * Format: email
         * @example ana@example.com
         */
        EmailAddress: string;
        EndOfAddOn: {
            reason: string;
        };
        Equipment: {
            /**
             * @description id of a equipment
             * @example equipment_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            name: string;
            slots: number;
            /** @description False = kept for what was, offered no more */
            isActive: boolean;
        };
        EquipmentList: {
            items: components["schemas"]["Equipment"][];
        };
        Event: {
            /**
             * @description id of a event
             * @example event_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            type: {
                /**
                 * @description id of a type
                 * @example type_1042
                 */
                id: string;
                name: string;
                /** @enum {string} */
                kind: "standard" | "personal_training";
                colour: string;
            };
            seriesId: string | null;
            startsAt: components["schemas"]["Instant"];
            endsAt: components["schemas"]["Instant"];
            /** @description The club-local day it begins on */
            day: components["schemas"]["Day"];
            room: {
                /**
                 * @description id of a room
                 * @example room_1042
                 */
                id: string;
                name: string;
            } | null;
            trainer: {
                /**
                 * @description id of a trainer
                 * @example trainer_1042
                 */
                id: string;
                name: string;
            } | null;
            equipment: {
                /**
                 * @description id of a equipment
                 * @example equipment_1042
                 */
                id: string;
                name: string;
                slots: number;
            }[];
            capacity: number;
            hasWaitlist: boolean;
            /** @description Sessions a place costs */
            cost: number;
            /** @description Places taken */
            taken: number;
            waiting: number;
            checkedIn: number;
            /** @enum {string} */
            state: "scheduled" | "cancelled";
            note: string | null;
            cancelReason: string | null;
            /** @description Counts changes; sent back with a change */
            version: number;
        };
        /** @description The event that a line of the ledger is about */
        EventBehind: {
            /**
             * @description id of a event
             * @example event_1042
             */
            id: string;
            name: string;
            startsAt: components["schemas"]["Instant"];
        };
        EventCancellation: {
            /** @default null */
            reason: string | null;
            /**
             * @description This event; this and the following ones of its series; or all to come
             * @default one
             * @enum {string}
             */
            reach: "one" | "following" | "all";
        };
        EventCategories: {
            items: components["schemas"]["EventCategory"][];
        };
        EventCategory: {
            /**
             * @description id of a category
             * @example category_1042
             */
            id: string;
            name: string;
            isMemberVisible: boolean;
            /** @description False = kept for what was, offered no more */
            isActive: boolean;
        };
        EventChange: {
            event: components["schemas"]["Event"];
            /** @description How many events this is about */
            events: number;
            /** @description Who hears of it by mail */
            told: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
            /** @description Who has no e-mail address: the desk calls them */
            notReached: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
            /** @description Whose sessions do not pay on the new day (D23) */
            unpaid: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
        };
        EventChangePreview: {
            /** @description How many events this is about */
            events: number;
            /** @description Who hears of it by mail */
            told: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
            /** @description Who has no e-mail address: the desk calls them */
            notReached: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
            /** @description Whose sessions do not pay on the new day (D23) */
            unpaid: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
            /** @description Who or what is taken, or why the club is closed: refused so */
            conflicts: {
                day: components["schemas"]["Day"];
                says: string;
            }[];
        };
        EventSeries: {
            /**
             * @description id of a series
             * @example series_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description id of a type
             * @example type_1042
             */
            eventTypeId: string;
            rule: string;
            firstDay: components["schemas"]["Day"];
            minuteOfDay: number;
            minutes: number;
            roomId: string | null;
            trainerId: string | null;
            capacity: number;
            hasWaitlist: boolean;
            note: string | null;
            equipment: {
                /**
                 * @description id of a equipment
                 * @example equipment_1042
                 */
                equipmentId: string;
                slots: number;
            }[];
            writtenThrough: components["schemas"]["Day"];
            /** @description Goes on no more */
            isOver: boolean;
        };
        EventSeriesPreview: {
            rule: string;
            /** @description Looked at through this day; later ones as time goes on */
            through: components["schemas"]["Day"];
            dates: {
                day: components["schemas"]["Day"];
                startsAt: components["schemas"]["Instant"];
                /** @description Why the club is closed: skipped */
                closed: string | null;
                /** @description Who or what is taken */
                conflicts: string[];
            }[];
        };
        EventType: {
            /**
             * @description id of a type
             * @example type_1042
             */
            id: string;
            /**
             * @description id of a category
             * @example category_1042
             */
            categoryId: string;
            name: string;
            /** @enum {string} */
            kind: "standard" | "personal_training";
            colour: string;
            minutes: number;
            cost: number;
            itemIds: string[];
            capacity: number;
            hasWaitlist: boolean;
            bufferMinutes: number;
            cancelHours: number | null;
            bookingClosesHours: number | null;
            bookingOpensDays: number | null;
            /**
             * @description What the trainer earns: nothing, an amount per member who came or per event, a share
             * @enum {string}
             */
            commissionKind: "none" | "per_member" | "percent" | "per_event";
            commissionMinor: number;
            commissionPercent: number;
            /** @description False = kept for what was, offered no more */
            isActive: boolean;
        };
        EventTypes: {
            items: components["schemas"]["EventType"][];
        };
        /** @description All events of the days asked for, soonest first */
        Events: {
            now: components["schemas"]["Instant"];
            items: components["schemas"]["Event"][];
        };
        Every: {
            count: number;
            /** @enum {string} */
            unit: "day" | "week" | "month";
        };
        Explanations: {
            items: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                left: number;
                /** @example 3 Yoga left: 3 until Fri, 1 Dec 2023. */
                sum: string;
                sentences: string[];
                /** @description The answer as a sum, over the grants that count today */
                lines: components["schemas"]["SumLine"][];
            }[];
        };
        FreeSlots: {
            /**
             * @description id of a trainer
             * @example trainer_1042
             */
            trainerId: string;
            minutes: number;
            items: {
                startsAt: components["schemas"]["Instant"];
            }[];
        };
        GaveBack: {
            installment: components["schemas"]["Installment"];
        };
        HappenedOnTheWay: {
            runs: number;
            /** @description Payments */
            collected: number;
            /** @description Payments */
            declined: number;
            /** @description Payments without an answer */
            waiting: number;
            /** @description Sessions */
            credited: number;
            /** @description Sessions */
            lapsed: number;
            /** @description Agreements */
            ended: number;
            /** @description Agreements */
            renewed: number;
            /** @description Late answers that came */
            answers: number;
        };
        Household: {
            /**
             * @description id of a household
             * @example household_1042
             */
            id: string;
            name: string;
            members: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
                accountNumber: number;
            }[];
        };
        Households: {
            items: components["schemas"]["Household"][];
        };
        Installment: {
            /**
             * @description id of a installment
             * @example installment_1042
             */
            id: string;
            /**
             * @description id of a agreement
             * @example agreement_1042
             */
            agreementId: string;
            /**
             * @description Only dues are installments of the term; add_on is charged beside them, the rest at sign-up
             * @enum {string}
             */
            kind: "dues" | "proration" | "enrollment_fee" | "down_payment" | "add_on";
            sequence: number;
            dueOn: string;
            amount: components["schemas"]["MoneySum"];
            tax: components["schemas"]["MoneySum"];
            paid: components["schemas"]["MoneySum"];
            /** @enum {string} */
            state: "scheduled" | "due" | "processing" | "past_due" | "returned" | "collected" | "refunded" | "waived" | "skipped";
            nextTryOn: string | null;
            collectedOn: string | null;
            /** @description Until this day a bank draft may still come back; null = it is final, or waitsForFile */
            finalOn: string | null;
            /** @description A draft of it stands in no file for the bank yet: the day it is final is not known */
            waitsForFile: boolean;
            /** @description Given back in part */
            refunded: components["schemas"]["MoneySum"];
            /** @description How its money was lost again; null = it was not, or was asked for since */
            cameBack: {
                /** @enum {string} */
                kind: "return" | "dispute";
                code: string | null;
                reason: string | null;
                at: components["schemas"]["Instant"];
            } | null;
            /** @description Since when somebody contests its payment; null = nobody does */
            disputedSince: components["schemas"]["Instant"] | null;
            /** @description The add-on whose charge it is; null = none’s */
            addOn: {
                /**
                 * @description id of a addon
                 * @example addon_1042
                 */
                id: string;
                itemName: string;
                /** @description Credited when it is collected */
                sessions: number;
            } | null;
        };
        InstallmentPage: {
            items: components["schemas"]["Installment"][];
            nextCursor: string | null;
        };
        InstallmentWithAttempts: {
            /**
             * @description id of a installment
             * @example installment_1042
             */
            id: string;
            /**
             * @description id of a agreement
             * @example agreement_1042
             */
            agreementId: string;
            /**
             * @description Only dues are installments of the term; add_on is charged beside them, the rest at sign-up
             * @enum {string}
             */
            kind: "dues" | "proration" | "enrollment_fee" | "down_payment" | "add_on";
            sequence: number;
            dueOn: string;
            amount: components["schemas"]["MoneySum"];
            tax: components["schemas"]["MoneySum"];
            paid: components["schemas"]["MoneySum"];
            /** @enum {string} */
            state: "scheduled" | "due" | "processing" | "past_due" | "returned" | "collected" | "refunded" | "waived" | "skipped";
            nextTryOn: string | null;
            collectedOn: string | null;
            /** @description Until this day a bank draft may still come back; null = it is final, or waitsForFile */
            finalOn: string | null;
            /** @description A draft of it stands in no file for the bank yet: the day it is final is not known */
            waitsForFile: boolean;
            /** @description Given back in part */
            refunded: components["schemas"]["MoneySum"];
            /** @description How its money was lost again; null = it was not, or was asked for since */
            cameBack: {
                /** @enum {string} */
                kind: "return" | "dispute";
                code: string | null;
                reason: string | null;
                at: components["schemas"]["Instant"];
            } | null;
            /** @description Since when somebody contests its payment; null = nobody does */
            disputedSince: components["schemas"]["Instant"] | null;
            /** @description The add-on whose charge it is; null = none’s */
            addOn: {
                /**
                 * @description id of a addon
                 * @example addon_1042
                 */
                id: string;
                itemName: string;
                /** @description Credited when it is collected */
                sessions: number;
            } | null;
            attempts: {
                number: number;
                channel: string;
                amount: components["schemas"]["MoneySum"];
                askedAt: components["schemas"]["Instant"];
                askedBy: string;
                /** @description Asked of a bank account, which is slow to say no */
                isDraft: boolean;
                /** @enum {string} */
                outcome: "paid" | "declined" | "waived" | "awaited";
                reason: string | null;
                answeredAt: components["schemas"]["Instant"] | null;
                /** @description A draft that no file for the bank took along: it waits, or was withdrawn */
                isUnsent: boolean;
                /** @description A draft that stands in no file for the bank yet, and was not withdrawn */
                waitsForFile: boolean;
            }[];
            /** @description What went back, in the order it did */
            reversals: components["schemas"]["PaymentReversal"][];
            refunds: components["schemas"]["Refund"][];
            disputes: components["schemas"]["Dispute"][];
        };
        Installments: {
            items: components["schemas"]["Installment"][];
        };
        /**
         * Format: date-time
         * @description An instant in UTC
         * @example 2026-11-01T14:05:00Z
         */
        Instant: string;
        Invitation: {
            /**
             * @description id of a invitation
             * @example invitation_1042
             */
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            granted: string[];
            withheld: string[];
            invitedBy: string;
            sentAt: components["schemas"]["Instant"];
            /** @description Real time, in a sandbox too */
            expiresAt: components["schemas"]["Instant"];
        };
        InvitationAccepted: {
            /**
             * @description id of a organization
             * @example organization_1042
             */
            organizationId: string;
            email: string;
        };
        InvitationToken: {
            token: string;
        };
        Invitations: {
            items: components["schemas"]["Invitation"][];
        };
        Item: {
            /**
             * @description id of a item
             * @example item_1042
             */
            id: string;
            /** @enum {string} */
            type: "scheduler_bucket" | "general_inventoried" | "general_non_inventoried" | "gift_card" | "prepay";
            name: string;
            active: boolean;
            createdAt: components["schemas"]["Instant"];
            session: {
                shortName: string;
                /** @enum {string} */
                bucketType: "standard" | "personal_training";
                packQuantity: number;
                daysToExpire: number;
                notionalValue: components["schemas"]["Money"];
            } | null;
        };
        ItemPage: {
            items: components["schemas"]["Item"][];
            nextCursor: string | null;
        };
        ItemUse: {
            /**
             * @description id of a offer
             * @example offer_1042
             */
            offerId: string;
            code: string;
            title: string;
            /** @enum {string} */
            status: "draft" | "active" | "retired";
            version: number;
            isDraft: boolean;
            required: boolean;
            /** @description The payment terms that give sessions of it */
            terms: {
                /**
                 * @description id of a term
                 * @example term_1042
                 */
                id: string;
                name: string;
                quantity: number;
                daysToExpire: number;
            }[];
        };
        ItemUsePage: {
            items: components["schemas"]["ItemUse"][];
            nextCursor: string | null;
        };
        /** @description Sessions that would lapse before the next payment of somebody who joins today (D8) */
        LapseWarning: {
            /** @example terms[0].sessions[1].daysToExpire */
            field: string;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            creditedOn: components["schemas"]["Day"];
            lastUsableDay: components["schemas"]["Day"];
            nextDueOn: components["schemas"]["Day"];
            daysNeeded: number;
            message: string;
        };
        Length: {
            count: number;
            /** @enum {string} */
            unit: "day" | "week" | "month";
        };
        ListedOffer: {
            /**
             * @description id of a offer
             * @example offer_1042
             */
            id: string;
            code: string;
            title: string;
            group: string;
            /** @enum {string} */
            status: "draft" | "active" | "retired";
            publishedVersion: number | null;
            hasDraft: boolean;
            terms: {
                /**
                 * @description id of a term
                 * @example term_1042
                 */
                id: string;
                name: string;
                carriesSessions: boolean;
            }[];
        };
        /** @description Money that a processor has and the books say otherwise */
        LooseMoney: {
            /**
             * @description id of a loose
             * @example loose_1042
             */
            id: string;
            /** @enum {string} */
            kind: "late_payment" | "refund_failed";
            /**
             * @description id of a installment
             * @example installment_1042
             */
            installmentId: string;
            /** @description Which attempt the processor speaks of */
            attempt: number;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            memberName: string;
            amount: components["schemas"]["MoneySum"];
            /** @description The processor’s own name for it */
            reference: string;
            /** @description Why a refund failed, as the processor says */
            code: string | null;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /** @description Through what it was asked for */
            channel: string;
            /** @description What it was for, and how that stands in the books now */
            books: {
                /** @enum {string} */
                kind: "dues" | "proration" | "enrollment_fee" | "down_payment" | "add_on";
                dueOn: string;
                /** @enum {string} */
                state: "scheduled" | "past_due" | "collected" | "waived" | "refunded" | "skipped";
                owed: components["schemas"]["MoneySum"];
            };
            /** @description What happened, and what to do */
            says: string;
            foundAt: components["schemas"]["Instant"];
            /** @description The attempt that holds it after all */
            bookedAs: number | null;
            /** @description null = somebody has to look at it */
            closedAt: components["schemas"]["Instant"] | null;
            closedBy: string | null;
            /** @description What became of it */
            note: string | null;
        };
        LooseMoneyClosing: {
            /** @example Given back at Stripe */
            note: string;
        };
        LooseMoneyPage: {
            items: components["schemas"]["LooseMoney"][];
            nextCursor: string | null;
        };
        MadeBookingLink: {
            madeAt: components["schemas"]["Instant"];
            madeBy: string;
            expiresAt: components["schemas"]["Instant"];
            /** @description Shown this once; whoever has it books for the member */
            url: string;
        };
        MadeCalendarFeed: {
            /**
             * @description id of a feed
             * @example feed_1042
             */
            id: string;
            /** @description The link itself. It cannot be shown again. */
            url: string;
        };
        MadeEventSeries: {
            /**
             * @description id of a series
             * @example series_1042
             */
            id: string;
            rule: string;
            events: string[];
            dates: {
                day: components["schemas"]["Day"];
                startsAt: components["schemas"]["Instant"];
                /** @description Why the club is closed: skipped */
                closed: string | null;
                /** @description Who or what is taken */
                conflicts: string[];
            }[];
        };
        MailTemplate: {
            kind: components["schemas"]["NoticeKind"];
            /** @description With placeholders such as {name} */
            subject: string;
            text: string;
            /** @description The product’s words: the organization has no own */
            isOurs: boolean;
            /** @description What may stand in braces */
            placeholders: string[];
            /** @description With example data */
            preview: {
                /** @description With placeholders such as {name} */
                subject: string;
                text: string;
            };
        };
        MailTemplateWords: {
            subject: string;
            text: string;
        };
        MailTemplates: {
            items: components["schemas"]["MailTemplate"][];
        };
        /** @description What a mandate of a club can say */
        MandateTerms: {
            /** @description As whom the club appears on statements; null = nobody has said */
            companyName: string | null;
            /** @description Why no account can be kept: nobody has said through which bank, or the club takes another currency; null = one can */
            obstacle: ("no_bank_sender" | "not_in_dollars") | null;
            sendsPrenotes: boolean;
        };
        Me: {
            /**
             * @description A person, or a program with an API key
             * @enum {string}
             */
            kind: "staff" | "key";
            name: string;
            email: string | null;
            staffId: string | null;
            role: ("owner" | "manager" | "front_desk" | "trainer" | "read_only") | null;
            secondFactor: boolean;
            organization: components["schemas"]["Organization"];
            /** @description Where this caller may work */
            organizations: {
                /**
                 * @description id of a organization
                 * @example organization_1042
                 */
                id: string;
                name: string;
            }[];
            permissions: ("settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write")[];
        };
        Member: {
            /**
             * @description id of a member
             * @example member_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description Given out by the product, unique in the organization
             * @example 1042
             */
            accountNumber: number;
            cardCode: string | null;
            name: string;
            email: string | null;
            phone: string | null;
            /** @description Names the photo on file, and changes with it; null = no photo */
            photoVersion: string | null;
            createdAt: components["schemas"]["Instant"];
        };
        MemberBookingPage: {
            items: {
                /**
                 * @description id of a booking
                 * @example booking_1042
                 */
                id: string;
                /**
                 * @description id of a event
                 * @example event_1042
                 */
                eventId: string;
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                memberId: string;
                /** @enum {string} */
                state: "waiting" | "booked" | "checked_in" | "free_absence" | "paid_absence" | "cancelled";
                cost: number;
                /** @description Made against the next grant (D24) */
                isPromise: boolean;
                isWalkIn: boolean;
                /** @description Sessions are set aside or used for all of it */
                isPaidFor: boolean;
                paidBy: {
                    /**
                     * @description id of a grant
                     * @example grant_1042
                     */
                    grantId: string;
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    shortName: string;
                    quantity: number;
                    isUsed: boolean;
                    lastDay: components["schemas"]["Day"] | null;
                    /** @description Held until the payment behind it is cleared up */
                    isHeld: boolean;
                }[];
                bookedAt: components["schemas"]["Instant"];
                bookedBy: string;
                closedAt: components["schemas"]["Instant"] | null;
                closedBy: string | null;
                event: components["schemas"]["Event"];
            }[];
            nextCursor: string | null;
        };
        MemberCards: {
            /** @description Whether cards can be put on file with Stripe, in which mode; null = not here */
            takes: ("test" | "live") | null;
            items: {
                token: string;
                label: string;
                addedAt: components["schemas"]["Instant"];
                addedBy: string;
            }[];
        };
        MemberDirectory: {
            items: components["schemas"]["MemberStanding"][];
            nextCursor: string | null;
        };
        /** @description What a member sees by their link */
        MemberDoor: {
            club: {
                name: string;
                timeZone: string;
                today: components["schemas"]["Day"];
            };
            firstName: string;
            now: components["schemas"]["Instant"];
            /** @description Until when the link is good, by real time */
            expiresAt: components["schemas"]["Instant"];
            /** @description The last day that can be booked by now */
            lastDay: components["schemas"]["Day"];
            balances: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                /** @description Short name, said with counts: "4 Yoga" */
                itemName: string;
                /** @description Can be used: "3" of "3 of 8 left" */
                available: number;
                /** @description Set aside for bookings */
                reserved: number;
                /** @description There, but not to be used for now: a disputed payment, late dues */
                held: number;
                used: number;
                /** @description Credited by the grants that count, "8" of "3 of 8 left": those whose last usable day is not over, and those that never expire until they are used up */
                quantity: number;
                /**
                 * @description Soonest last usable day of what is available; null = none of it expires
                 * @example 2023-12-01
                 */
                nextLastDay: components["schemas"]["Day"] | null;
                /** @description How many lapse at the end of nextLastDay */
                lapsingThen: number;
                /** @description How many of the available never expire */
                neverExpiring: number;
            }[];
            /** @description To come, soonest first; at most 100 */
            bookings: {
                /**
                 * @description id of a booking
                 * @example booking_1042
                 */
                id: string;
                /** @enum {string} */
                state: "waiting" | "booked" | "checked_in" | "free_absence" | "paid_absence" | "cancelled";
                cost: number;
                /** @description Made against the next grant (D24) */
                isPromise: boolean;
                /** @description Sessions are set aside or used for all of it */
                isPaidFor: boolean;
                paidBy: {
                    /**
                     * @description id of a grant
                     * @example grant_1042
                     */
                    grantId: string;
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    shortName: string;
                    quantity: number;
                    isUsed: boolean;
                    lastDay: components["schemas"]["Day"] | null;
                    /** @description Held until the payment behind it is cleared up */
                    isHeld: boolean;
                }[];
                event: {
                    /**
                     * @description id of a event
                     * @example event_1042
                     */
                    id: string;
                    type: {
                        /**
                         * @description id of a type
                         * @example type_1042
                         */
                        id: string;
                        name: string;
                        /** @enum {string} */
                        kind: "standard" | "personal_training";
                        colour: string;
                    };
                    startsAt: components["schemas"]["Instant"];
                    endsAt: components["schemas"]["Instant"];
                    /** @description The club-local day it begins on */
                    day: components["schemas"]["Day"];
                    room: {
                        /**
                         * @description id of a room
                         * @example room_1042
                         */
                        id: string;
                        name: string;
                    } | null;
                    trainer: {
                        /**
                         * @description id of a trainer
                         * @example trainer_1042
                         */
                        id: string;
                        name: string;
                    } | null;
                    /** @description Sessions a place costs */
                    cost: number;
                    note: string | null;
                };
                isAppointment: boolean;
                /** @description The last instant to cancel or move it by oneself */
                cancelUntil: components["schemas"]["Instant"];
                mayCancel: boolean;
            }[];
            /** @description Kinds of appointments */
            types: {
                /**
                 * @description id of a type
                 * @example type_1042
                 */
                id: string;
                name: string;
                minutes: number;
                cost: number;
            }[];
            /** @description Who takes appointments */
            trainers: {
                /**
                 * @description id of a trainer
                 * @example trainer_1042
                 */
                id: string;
                name: string;
            }[];
        };
        MemberLedger: {
            items: {
                /**
                 * @description id of a grant
                 * @example grant_1042
                 */
                grantId: string;
                /** @description Counts from 1 within the grant */
                entryNo: number;
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                householdId: string | null;
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                /** @enum {string} */
                kind: "credit" | "reserve" | "release" | "use" | "restore" | "expire" | "unexpire" | "adjust" | "reverse" | "transfer";
                /** @description Effect on what remains */
                change: number;
                /** @description Effect on what is held for bookings */
                reservedChange: number;
                /**
                 * @description The grant’s last usable day after this; null = never
                 * @example 2023-12-01
                 */
                lastDay: components["schemas"]["Day"] | null;
                /** @description When it counts: an expiry counts from the end of the last usable day */
                effectiveAt: components["schemas"]["Instant"];
                /** @description When it was written down */
                recordedAt: components["schemas"]["Instant"];
                actor: string;
                reason: string | null;
                cause: components["schemas"]["SessionCause"];
                /** @description What was left of the item once this was written */
                leftAfter: number;
                /** @description Whether the use or the transfer that this tells of can still be undone */
                canBeUndone: boolean;
                about: components["schemas"]["AboutDues"] | null;
                event: components["schemas"]["EventBehind"] | null;
            }[];
            nextCursor: string | null;
        };
        MemberOverview: {
            /**
             * @description id of a member
             * @example member_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description Given out by the product, unique in the organization
             * @example 1042
             */
            accountNumber: number;
            cardCode: string | null;
            name: string;
            email: string | null;
            phone: string | null;
            /** @description Names the photo on file, and changes with it; null = no photo */
            photoVersion: string | null;
            createdAt: components["schemas"]["Instant"];
            /**
             * @description On the agreements of others
             * @example [
             *       "1042-01"
             *     ]
             */
            cardholderNumbers: string[];
            /**
             * @description Worked out from agreements and installments; none = no agreement
             * @enum {string}
             */
            status: "active" | "past_due" | "pending" | "ended" | "none";
            /** @description The one that runs, or else the last */
            agreement: {
                /**
                 * @description id of a agreement
                 * @example agreement_1042
                 */
                id: string;
                offerTitle: string;
                termName: string;
                /** @enum {string} */
                state: "pending" | "active" | "expired";
                dues: components["schemas"]["MoneySum"];
                joinedOn: components["schemas"]["Day"];
                beginsOn: components["schemas"]["Day"];
                expiresOn: components["schemas"]["Day"] | null;
            } | null;
            /** @description What is owed by today, one sum per currency */
            owed: {
                amount: components["schemas"]["MoneySum"];
                since: components["schemas"]["Day"];
            }[];
            /** @description The first dues that come today or later */
            nextDues: {
                dueOn: components["schemas"]["Day"];
                amount: components["schemas"]["MoneySum"];
            } | null;
            pinnedNotes: components["schemas"]["Note"][];
        };
        MemberPage: {
            items: components["schemas"]["Member"][];
            nextCursor: string | null;
        };
        MemberPayment: {
            /**
             * @description id of a installment
             * @example installment_1042
             */
            installmentId: string;
            /**
             * @description id of a agreement
             * @example agreement_1042
             */
            agreementId: string;
            offerTitle: string;
            /** @enum {string} */
            kind: "dues" | "proration" | "enrollment_fee" | "down_payment" | "add_on";
            dueOn: string;
            /** @description Which attempt at the installment, counted from 1 */
            number: number;
            /** @enum {string} */
            channel: "simulated" | "ach" | "stripe" | "cash" | "check" | "card_terminal" | "waiver" | "nothing_due";
            /** @description Asked of a bank account, which is slow to say no */
            isDraft: boolean;
            amount: components["schemas"]["MoneySum"];
            askedAt: components["schemas"]["Instant"];
            askedBy: string;
            /** @enum {string} */
            outcome: "paid" | "declined" | "waived" | "awaited";
            /** @description Why it was declined */
            reason: ("insufficient_funds" | "try_later" | "declined" | "closed_account" | "stolen_card" | "no_authorization" | "needs_the_holder") | null;
            answeredAt: components["schemas"]["Instant"] | null;
            /** @description Until this day a bank draft may still come back; null = it is final, or waitsForFile */
            finalOn: components["schemas"]["Day"] | null;
            /** @description A draft of it stands in no file for the bank yet: the day it is final is not known */
            waitsForFile: boolean;
            /** @description What of it went back */
            reversals: components["schemas"]["PaymentReversal"][];
            /** @description Somebody contests it, and nothing is decided */
            isDisputed: boolean;
        };
        MemberPaymentPage: {
            items: components["schemas"]["MemberPayment"][];
            nextCursor: string | null;
        };
        MemberStanding: {
            /**
             * @description id of a member
             * @example member_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description Given out by the product, unique in the organization
             * @example 1042
             */
            accountNumber: number;
            cardCode: string | null;
            name: string;
            email: string | null;
            phone: string | null;
            /** @description Names the photo on file, and changes with it; null = no photo */
            photoVersion: string | null;
            createdAt: components["schemas"]["Instant"];
            /**
             * @description On the agreements of others
             * @example [
             *       "1042-01"
             *     ]
             */
            cardholderNumbers: string[];
            /**
             * @description Worked out from agreements and installments; none = no agreement
             * @enum {string}
             */
            status: "active" | "past_due" | "pending" | "ended" | "none";
            /** @description The one that runs, or else the last */
            agreement: {
                /**
                 * @description id of a agreement
                 * @example agreement_1042
                 */
                id: string;
                offerTitle: string;
                termName: string;
                /** @enum {string} */
                state: "pending" | "active" | "expired";
                dues: components["schemas"]["MoneySum"];
                joinedOn: components["schemas"]["Day"];
                beginsOn: components["schemas"]["Day"];
                expiresOn: components["schemas"]["Day"] | null;
            } | null;
            /** @description What is owed by today, one sum per currency */
            owed: {
                amount: components["schemas"]["MoneySum"];
                since: components["schemas"]["Day"];
            }[];
            /** @description The first dues that come today or later */
            nextDues: {
                dueOn: components["schemas"]["Day"];
                amount: components["schemas"]["MoneySum"];
            } | null;
        };
        /** @description Whole minor units of a currency: 4900 USD is $49.00 */
        Money: {
            amountMinor: number;
            currency: components["schemas"]["Currency"];
        };
        /** @description Whole minor units; may be more than one amount may be */
        MoneySum: {
            amountMinor: number;
            currency: components["schemas"]["Currency"];
        };
        /** @description A club’s month as its processors, payments, installments and sessions tell it */
        MonthReconciliation: {
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description A month of the calendar, such as 2023-11
             * @example 2023-10
             */
            month: string;
            /** @description Not a cent and not a session is in one view only */
            agrees: boolean;
            /** @description What banks and processors say, beside our books of the same channels */
            processors: {
                agrees: boolean;
                theirs: {
                    paid: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    returned: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    refunded: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Contested since then, and taken by the processor */
                    contested: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    wonBack: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    net: components["schemas"]["MoneySum"];
                };
                ours: {
                    paid: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    returned: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    refunded: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Contested since then, and taken by the processor */
                    contested: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    wonBack: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    net: components["schemas"]["MoneySum"];
                };
                /** @description Ours in this month and theirs in the one beside it, less the other way round */
                acrossMidnight: components["schemas"]["MoneySum"];
                /** @description At the desk, which nobody else counts */
                unwitnessed: {
                    paid: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    returned: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    refunded: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Contested since then, and taken by the processor */
                    contested: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    wonBack: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    net: components["schemas"]["MoneySum"];
                };
            };
            /** @description Attempts and their answers */
            payments: {
                asked: number;
                paid: number;
                declined: number;
                waiting: number;
                lostInDisputes: components["schemas"]["MoneySum"];
                moved: components["schemas"]["MoneySum"];
                agrees: boolean;
                findingCount: number;
                /** @description What does not fit, not more than 100 */
                findings: {
                    /** @enum {string} */
                    code: "asked_otherwise" | "lost_without_loss" | "paid_otherwise" | "paid_and_open" | "not_credited" | "not_earned" | "not_taken_back" | "not_owed";
                    /**
                     * @description id of a installment
                     * @example installment_1042
                     */
                    installmentId: string;
                    memberId: string | null;
                    memberName: string | null;
                }[];
            };
            /** @description What the dues say was paid */
            installments: {
                installments: number;
                /** @description What those that moved say is paid now */
                now: components["schemas"]["MoneySum"];
                before: components["schemas"]["MoneySum"];
                since: components["schemas"]["MoneySum"];
                /** @description now, less before and since */
                moved: components["schemas"]["MoneySum"];
                agrees: boolean;
                findingCount: number;
                /** @description What does not fit, not more than 100 */
                findings: {
                    /** @enum {string} */
                    code: "asked_otherwise" | "lost_without_loss" | "paid_otherwise" | "paid_and_open" | "not_credited" | "not_earned" | "not_taken_back" | "not_owed";
                    /**
                     * @description id of a installment
                     * @example installment_1042
                     */
                    installmentId: string;
                    memberId: string | null;
                    memberName: string | null;
                }[];
            };
            /** @description What the session ledger credited and took back */
            sessions: {
                expected: number;
                credited: number;
                /** @description Credited once drafts are final */
                waiting: number;
                /** @description Credited by payments that were lost again */
                lost: number;
                reversed: number;
                /** @description Of those lost: used or handed on before */
                used: number;
                owed: number;
                /** @description Of those lost: lapsed, or taken away by hand, before */
                lapsed: number;
                /** @description Still there to use; 0 unless something is wrong */
                left: number;
                agrees: boolean;
                findingCount: number;
                /** @description What does not fit, not more than 100 */
                findings: {
                    /** @enum {string} */
                    code: "asked_otherwise" | "lost_without_loss" | "paid_otherwise" | "paid_and_open" | "not_credited" | "not_earned" | "not_taken_back" | "not_owed";
                    /**
                     * @description id of a installment
                     * @example installment_1042
                     */
                    installmentId: string;
                    memberId: string | null;
                    memberName: string | null;
                }[];
            };
            days: {
                day: components["schemas"]["Day"];
                channel: string;
                asked: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
                ours: {
                    paid: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    returned: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    refunded: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Contested since then, and taken by the processor */
                    contested: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    wonBack: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    net: components["schemas"]["MoneySum"];
                };
                /** @description Of what was paid: bank drafts that may still come back */
                onTheirWay: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
                /** @description By the processor’s own books; null = it keeps none that could be compared */
                theirs: {
                    paid: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    returned: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    refunded: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Contested since then, and taken by the processor */
                    contested: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    wonBack: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    net: components["schemas"]["MoneySum"];
                } | null;
                /** @enum {string} */
                verdict: "agrees" | "across_midnight" | "differs" | "no_books";
            }[];
            /** @description Both sides of what one book has otherwise than the other; not more than 200 */
            differences: {
                channel: string;
                /** @enum {string} */
                kind: "payment" | "refund" | "return" | "dispute" | "dispute_won";
                /** @description As the processor knows it */
                key: string;
                /**
                 * @description other_day: the one before midnight and the other after, which is no difference
                 * @enum {string}
                 */
                why: "not_there" | "not_here" | "amount" | "days_apart" | "other_day";
                /** @description Its answer has not come here yet */
                isAwaited: boolean;
                ours: {
                    amount: components["schemas"]["MoneySum"];
                    day: components["schemas"]["Day"];
                } | null;
                theirs: {
                    amount: components["schemas"]["MoneySum"];
                    day: components["schemas"]["Day"];
                } | null;
                installmentId: string | null;
                memberId: string | null;
                memberName: string | null;
            }[];
            /** @description How many there are, those on the other side of midnight included */
            differenceCount: number;
        };
        MovedAppointment: {
            booking: components["schemas"]["Booking"];
            /** @description Who hears of it by mail */
            told: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
            /** @description Who has no e-mail address: the desk calls them */
            notReached: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
            }[];
        };
        /** @description How low staff may go (D12) */
        NegotiationFloors: {
            minDues: components["schemas"]["Money"];
            minPayments: number;
        };
        NewAddOn: {
            /** @description The membership that pays for it */
            agreementId: components["schemas"]["AgreementId"];
            itemId: components["schemas"]["ItemId"];
            receiver?: components["schemas"]["Receiver"];
            /** @description Of one payment, in minor units of the club’s currency, before the agreement’s tax */
            priceMinor: number;
            every: components["schemas"]["AddOnEvery"];
            /**
             * @description null = the club’s today, collected at once
             * @default null
             */
            firstDueOn: components["schemas"]["Day"] | null;
            /**
             * @description null = until lastDueBy, the end of the membership, or its own
             * @default null
             */
            payments: number | null;
            /**
             * @description No payment is due after this day; null = no such day
             * @default null
             */
            lastDueBy: components["schemas"]["Day"] | null;
            sessions: components["schemas"]["AddOnSessions"];
            /**
             * @description From the day each payment is collected; 0 = never; null = the item’s
             * @default null
             */
            daysToExpire: number | null;
        };
        NewAgreement: {
            clubId: components["schemas"]["ClubId"];
            offerId: components["schemas"]["OfferId"];
            termId: components["schemas"]["TermId"];
            /** @description The session buckets the joiner picks */
            sessionBuckets?: {
                itemId: components["schemas"]["ItemId"];
                receiver?: components["schemas"]["Receiver"];
            }[];
            buyerId: components["schemas"]["MemberId"];
            /** @description The primary cardholder first; the buyer when left out */
            cardholderIds?: components["schemas"]["MemberId"][];
            paymentMethod: components["schemas"]["PaymentMethod"];
            /**
             * @description Lowered dues or fewer payments (D12)
             * @default {}
             */
            negotiated: {
                dues?: components["schemas"]["Money"];
                payments?: number;
            };
            /**
             * @default in_club
             * @enum {string}
             */
            channel: "in_club" | "online";
            /** @description What was shown as due today: refused if it no longer is */
            dueToday?: components["schemas"]["Money"];
            /**
             * @description Name of who signs
             * @default null
             */
            signature: string | null;
            /**
             * @description The signature drawn on the screen: a small PNG in Base64
             * @default null
             */
            signatureImage: string | null;
        };
        NewApiKey: {
            name: string;
            scopes: ("settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write")[];
        };
        NewAppointment: {
            clubId: components["schemas"]["ClubId"];
            trainerId: components["schemas"]["TrainerId"];
            eventTypeId: components["schemas"]["TypeId"];
            memberId: components["schemas"]["MemberId"];
            startsAt: components["schemas"]["Instant"];
            /**
             * @description Whoever acts: a member, within the club’s windows, or the staff
             * @default staff
             * @enum {string}
             */
            by: "member" | "staff";
        };
        NewBankAccount: {
            holderName: string;
            /**
             * @default person
             * @enum {string}
             */
            holderKind: "person" | "company";
            routingNumber: string;
            /** @description Kept sealed; nobody is shown it again */
            accountNumber: string;
            /** @enum {string} */
            accountType: "checking" | "savings";
            /** @description What the holder agreed to, word for word; the time and who took it are kept with it */
            authorization: string;
        };
        NewBankReturnFile: {
            name: string;
            /** @description The file from the bank, as it came */
            content: string;
        };
        NewBooking: {
            eventId: components["schemas"]["EventId"];
            memberId: components["schemas"]["MemberId"];
            /**
             * @description Whoever acts: a member, within the club’s windows, or the staff
             * @default staff
             * @enum {string}
             */
            by: "member" | "staff";
            /** @description Staff’s pick of what pays; left out = what lapses soonest (D23) */
            grantId?: components["schemas"]["GrantId"];
        };
        NewBookingLink: {
            /**
             * @description Also sent to the member by mail
             * @default false
             */
            isMailed: boolean;
        };
        NewCard: {
            memberId: components["schemas"]["MemberId"];
            /** @example seti_1Abc */
            setupIntentId: string;
        };
        NewCheckIn: {
            /** @description What the member entered */
            pin?: components["schemas"]["Pin"];
            /** @description Why the staff let them in without a PIN; needs `scheduling:without_pin` */
            withoutPin?: string;
            eventId: components["schemas"]["EventId"];
            memberId: components["schemas"]["MemberId"];
            /** @description Staff’s pick of the item that pays */
            itemId?: components["schemas"]["ItemId"];
            /** @description Staff’s pick of the grant that pays */
            grantId?: components["schemas"]["GrantId"];
        };
        NewClock: {
            /** @description Later than now, by ten years at most */
            to: components["schemas"]["Instant"];
        };
        NewClockJump: {
            /** @description Whose calendar the day is on */
            clubId: components["schemas"]["ClubId"];
            /** @description Later than the club’s today, by ten years at most */
            day: components["schemas"]["Day"];
            /**
             * @description Collects dues on the way, each morning on which some are due, and makes the bank’s file
             * @default true
             */
            runsDues: boolean;
        };
        NewClub: {
            name: string;
            timeZone: components["schemas"]["TimeZone"];
            currency: components["schemas"]["Currency"];
            /**
             * @description Days after the first failed attempt on which dues are asked for again (D22)
             * @default [
             *       3,
             *       7,
             *       10
             *     ]
             */
            retryDays: number[];
            /**
             * @description When bank drafts credit their sessions: on submission (provisional), or once they are final (D20)
             * @enum {string}
             */
            achCredit?: "provisional" | "on_settlement";
            /** @description Banking days after which a submitted draft counts as final (D20) */
            achSettlementDays?: number;
            /**
             * @description Sessions used before their money came back are taken from the next grant, or let go (D21)
             * @enum {string}
             */
            owedSessions?: "next_grant" | "forgive";
            /** @description Days past due after which what a member holds is held; null = never (D22) */
            holdWhenPastDueDays?: number | null;
            /** @description The most given back of one charge or sale, at once or in parts, without the permission for larger refunds, in minor units; null = no limit */
            refundLimitMinor?: number | null;
            /** @description Members hear of the first try and of the last one, not of those in between (D22) */
            quietOnRetries?: boolean;
            /** @description When the last try failed, the agreement’s dues go on statement (D22) */
            statementAfterLadder?: boolean;
            /** @description A booking sets its sessions aside; otherwise they are looked for at check-in (D24) */
            reserveAtBooking?: boolean;
            /** @description A booking may be made against the next grant (D24) */
            promiseBookings?: boolean;
            /** @description Until how many hours before an event members cancel by themselves (D24) */
            cancelHours?: number;
            /** @description Until how many hours before an event members book */
            bookingClosesHours?: number;
            /** @description From how many days before an event members book; null = as soon as it is there */
            bookingOpensDays?: number | null;
            /** @description Members enter their PIN at check-in, unless staff with the permission let them in without it */
            pinAtCheckIn?: boolean;
        };
        NewDispute: {
            /** @description Which attempt had brought the money; the newest one when left out */
            attempt?: number;
            reason: string;
        };
        NewDraftWithdrawal: {
            /** @description Which attempt had brought the money; the newest one when left out */
            attempt?: number;
            reason: string;
        };
        NewDuesRun: {
            /**
             * @description Collect what is due up to this day; null = each club’s today
             * @default null
             */
            through: components["schemas"]["Day"] | null;
            /** @description Empty = every club */
            clubIds?: components["schemas"]["ClubId"][];
            /** @description What the preview said, club by club: when it is otherwise by now, nothing is started (preview_out_of_date) */
            expected?: {
                clubId: components["schemas"]["ClubId"];
                installments: number;
                amount: {
                    amountMinor: number;
                    currency: components["schemas"]["Currency"];
                };
            }[];
        };
        NewEquipment: {
            clubId: components["schemas"]["ClubId"];
            name: string;
            /** @description How many there are */
            slots: number;
        };
        NewEventCategory: {
            name: string;
            /** @default true */
            isMemberVisible: boolean;
        };
        NewEvent: {
            clubId: components["schemas"]["ClubId"];
            eventTypeId: components["schemas"]["TypeId"];
            startsAt: components["schemas"]["Instant"];
            /** @description Left out = as its type says */
            minutes?: number;
            roomId?: components["schemas"]["RoomId"] | null;
            trainerId?: components["schemas"]["TrainerId"] | null;
            /** @description Left out = as its type says */
            capacity?: number;
            hasWaitlist?: boolean;
            note?: string | null;
            /** @description Slots of equipment that it needs */
            equipment?: {
                equipmentId: components["schemas"]["EquipmentId"];
                slots: number;
            }[];
        };
        NewEventSeries: {
            clubId: components["schemas"]["ClubId"];
            eventTypeId: components["schemas"]["TypeId"];
            /**
             * @description RFC 5545 on club-local days: FREQ daily, weekly (BYDAY) or monthly (BYDAY=2TU, -1FR), INTERVAL, UNTIL or COUNT
             * @example FREQ=WEEKLY;BYDAY=TU,TH
             */
            rule: string;
            firstDay: components["schemas"]["Day"];
            /** @description Club-local minutes since midnight: 1080 = 18:00, across clock changes */
            minuteOfDay: number;
            /** @description Left out = as its type says */
            minutes?: number;
            roomId?: components["schemas"]["RoomId"] | null;
            trainerId?: components["schemas"]["TrainerId"] | null;
            /** @description Left out = as its type says */
            capacity?: number;
            hasWaitlist?: boolean;
            note?: string | null;
            /** @description Slots of equipment that it needs */
            equipment?: {
                equipmentId: components["schemas"]["EquipmentId"];
                slots: number;
            }[];
            /**
             * @description Leaves out days on which somebody or something is taken; otherwise refused
             * @default false
             */
            leaveOutTaken: boolean;
        };
        NewEventType: {
            categoryId: components["schemas"]["CategoryId"];
            name: string;
            /**
             * @default standard
             * @enum {string}
             */
            kind: "standard" | "personal_training";
            /**
             * @description On the calendar
             * @default #1f7a6d
             * @example #1f7a6d
             */
            colour: string;
            minutes: number;
            /** @description Sessions a place costs; 0 = free */
            cost: number;
            /** @description Session items of which any pays (D23) */
            itemIds?: components["schemas"]["ItemId"][];
            /** @description Places, unless an event says otherwise */
            capacity: number;
            /** @default false */
            hasWaitlist: boolean;
            /**
             * @description Kept free afterwards, for the trainer
             * @default 0
             */
            bufferMinutes: number;
            /**
             * @description Until how many hours before members cancel by themselves; null = as in the club
             * @default null
             */
            cancelHours: number | null;
            /**
             * @description Until how many hours before members book; null = as in the club
             * @default null
             */
            bookingClosesHours: number | null;
            /**
             * @description From how many days before members book; null = as in the club
             * @default null
             */
            bookingOpensDays: number | null;
            /**
             * @description What the trainer earns: nothing, an amount per member who came or per event, a share
             * @default none
             * @enum {string}
             */
            commissionKind: "none" | "per_member" | "percent" | "per_event";
            /**
             * @description Per member who came, or per event, in minor units of the club’s currency
             * @default 0
             */
            commissionMinor: number;
            /**
             * @description Whole percent of the worth of the sessions used
             * @default 0
             */
            commissionPercent: number;
        };
        NewHousehold: {
            name: string;
            memberIds: components["schemas"]["MemberId"][];
        };
        NewInvitation: {
            name: string;
            email: components["schemas"]["EmailAddress"];
            role: components["schemas"]["Role"];
            /**
             * @description Permissions on top of those of the role
             * @default []
             */
            granted: ("settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write")[];
            /**
             * @description Permissions of the role not to be had
             * @default []
             */
            withheld: ("settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write")[];
        };
        NewItem: {
            /** @enum {string} */
            type: "scheduler_bucket" | "general_inventoried" | "general_non_inventoried" | "gift_card" | "prepay";
            name: string;
            session?: components["schemas"]["SessionFacts"];
        };
        NewMember: {
            clubId: components["schemas"]["ClubId"];
            name: string;
            /** @default null */
            email: string | null;
            /** @default null */
            phone: string | null;
            /**
             * @description What the reader at the door reads off the card; null = no card
             * @default null
             */
            cardCode: string | null;
        };
        NewNote: {
            text: string;
            /**
             * @description Everybody who opens the member sees it first
             * @default false
             */
            isPinned: boolean;
        };
        NewOffer: {
            title: string;
            /** @description 1 to 8 letters, digits or inner spaces */
            code: string;
            /** @default  */
            group: string;
            /** @default  */
            shortDescription: string;
            /** @default  */
            longDescription: string;
            /** @default  */
            termsInClub: string;
            /** @default  */
            termsOnline: string;
            /**
             * @description null = open ended
             * @default null
             */
            length: components["schemas"]["Length"] | null;
            /**
             * @default single
             * @enum {string}
             */
            clubAccess: "single" | "all";
            /**
             * @description 0 = individual
             * @default 0
             */
            maxAdditionalCardholders: number;
            /** @default true */
            signatureRequired: boolean;
            /** @default null */
            fixedBeginDate: components["schemas"]["Day"] | null;
            /** @default null */
            beginDateOffsetDays: number | null;
            /**
             * @default {
             *       "inClub": {
             *         "from": null,
             *         "to": null
             *       },
             *       "online": null
             *     }
             */
            availability: {
                /**
                 * @default {
                 *       "from": null,
                 *       "to": null
                 *     }
                 */
                inClub: components["schemas"]["SalesWindowInput"] | null;
                /** @default null */
                online: components["schemas"]["SalesWindowInput"] | null;
            };
            currency: components["schemas"]["Currency"];
            sessionBuckets?: components["schemas"]["NewSessionBuckets"];
            terms?: components["schemas"]["NewPaymentTerm"][];
        };
        NewPaymentTerm: {
            /** @description A term of the draft keeps its id when it comes back with it */
            id?: components["schemas"]["TermId"];
            name: string;
            dues: components["schemas"]["Money"];
            every: components["schemas"]["Every"];
            /** @default null */
            payments: number | null;
            downPayment?: components["schemas"]["Money"];
            enrollmentFee?: components["schemas"]["Money"];
            /**
             * @description Millionths: 88750 is 8.875 %
             * @default 0
             */
            taxRatePpm: number;
            /**
             * @default {
             *       "kind": "standard"
             *     }
             */
            timing: components["schemas"]["Timing"];
            /** @default null */
            negotiation: components["schemas"]["NegotiationFloors"] | null;
            /**
             * @default expire
             * @enum {string}
             */
            atEnd: "expire" | "renew" | "open_ended";
            /**
             * @default none
             * @enum {string}
             */
            creditOnProration: "none" | "full" | "prorated";
            /**
             * @default overlap
             * @enum {string}
             */
            rollover: "overlap" | "capped";
            sessions?: {
                itemId: components["schemas"]["ItemId"];
                /** @description Session Quantity: credited with every payment */
                quantity: number;
                /** @description 0 with a quantity = never expires */
                daysToExpire: number;
            }[];
        };
        NewPhoto: {
            /**
             * Format: base64
             * @description A JPEG or WebP in base64, at most 640 pixels wide and high and 100 kB
             */
            picture: string;
        };
        NewPin: {
            pin: components["schemas"]["Pin"];
        };
        NewRefund: {
            /** @description All that can be given back when left out */
            amount?: components["schemas"]["Money"];
            /**
             * @description The way it came, or over the counter
             * @default original
             * @enum {string}
             */
            method: "original" | "cash";
            reason: string;
        };
        NewRepeatBooking: {
            memberId: components["schemas"]["MemberId"];
            eventIds: components["schemas"]["EventId"][];
            /**
             * @description Whoever acts: a member, within the club’s windows, or the staff
             * @default staff
             * @enum {string}
             */
            by: "member" | "staff";
            /**
             * @description Nothing is booked; the answer says what would be, and what would pay for it
             * @default false
             */
            isTrial: boolean;
        };
        NewReturn: {
            /** @description Which attempt had brought the money; the newest one when left out */
            attempt?: number;
            /** @description The bank’s, such as R01 */
            code?: string;
            reason: string;
        };
        NewRoom: {
            clubId: components["schemas"]["ClubId"];
            name: string;
        };
        NewScan: {
            /** @description What the member entered */
            pin?: components["schemas"]["Pin"];
            /** @description Why the staff let them in without a PIN; needs `scheduling:without_pin` */
            withoutPin?: string;
            clubId: components["schemas"]["ClubId"];
            cardCode?: string;
            memberId?: components["schemas"]["MemberId"];
            /** @description When, if not now: a scan that waited for the server, of the last 24 hours */
            scannedAt?: components["schemas"]["Instant"];
        };
        NewSessionAdjustment: {
            memberId: components["schemas"]["MemberId"];
            itemId: components["schemas"]["ItemId"];
            clubId?: components["schemas"]["ClubId"];
            /** @description Plus is a new grant; minus is taken off, in draw order */
            quantity: number;
            reason: string;
            /**
             * @description Of a plus, where it is needed: last usable day, or null = never expires
             * @example 2023-12-01
             */
            lastDay?: components["schemas"]["Day"] | null;
            /** @description Of a minus: take it from this grant */
            grantId?: components["schemas"]["GrantId"];
        };
        NewSessionBringBack: {
            memberId: components["schemas"]["MemberId"];
            itemId: components["schemas"]["ItemId"];
            /** @description One expired grant; all of the item’s unless given */
            grantId?: components["schemas"]["GrantId"];
            /**
             * @description The new last usable day; null = never expires
             * @example 2023-12-01
             */
            lastDay: components["schemas"]["Day"] | null;
            reason: string;
        };
        /** @description The Manage Session Buckets panel (D3) */
        NewSessionBuckets: {
            /**
             * @description Minimum Required Session Buckets
             * @default 0
             */
            min: number;
            /**
             * @description Maximum Allowed Session Buckets
             * @default 0
             */
            max: number;
            items?: {
                itemId: components["schemas"]["ItemId"];
                /** @default false */
                required: boolean;
            }[];
        };
        NewSessionExtension: {
            grantId: components["schemas"]["GrantId"];
            /**
             * @description The new last usable day, later than the one before; null = never expires
             * @example 2023-12-01
             */
            lastDay: components["schemas"]["Day"] | null;
            reason: string;
        };
        NewSessionSale: {
            memberId: components["schemas"]["MemberId"];
            itemId: components["schemas"]["ItemId"];
            /**
             * @description Packs of the item
             * @default 1
             */
            packs: number;
            /** @description All of it, in minor units of the club’s currency, as taken at the desk */
            priceMinor: number;
            /** @enum {string} */
            channel: "cash" | "check" | "card_terminal";
            clubId?: components["schemas"]["ClubId"];
        };
        NewSessionTransfer: {
            fromMemberId: components["schemas"]["MemberId"];
            toMemberId: components["schemas"]["MemberId"];
            itemId: components["schemas"]["ItemId"];
            quantity: number;
            reason: string;
        };
        NewSessionUse: {
            memberId: components["schemas"]["MemberId"];
            itemId: components["schemas"]["ItemId"];
            /** @default 1 */
            quantity: number;
            /** @description Whose calendar counts; the member’s home club unless given */
            clubId?: components["schemas"]["ClubId"];
            /** @description Staff’s pick, instead of the grant that lapses soonest */
            grantId?: components["schemas"]["GrantId"];
            note?: string;
        };
        NewSetup: {
            organizationName: string;
            club: components["schemas"]["NewClub"];
            owner: {
                name: string;
                email: components["schemas"]["EmailAddress"];
                password: components["schemas"]["Password"];
            };
            code?: string;
        };
        NewSetupIntent: {
            memberId: components["schemas"]["MemberId"];
        };
        NewTrainer: {
            name: string;
            email?: string | null;
        };
        Note: {
            /**
             * @description id of a note
             * @example note_1042
             */
            id: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            text: string;
            isPinned: boolean;
            writtenAt: components["schemas"]["Instant"];
            writtenBy: string;
        };
        NotePage: {
            items: components["schemas"]["Note"][];
            nextCursor: string | null;
        };
        /**
         * @description declined: and tried again; returned: by the bank; last_try: failed for the last time; to_statement: and dues are on statement now; paid: at last
         * @enum {string}
         */
        NoticeKind: "declined" | "returned" | "last_try" | "to_statement" | "paid";
        /**
         * @description no_email: the member has no address; overtaken: something newer was to be told; late: it was no news any more
         * @enum {string}
         */
        NoticeOutcome: "mailed" | "no_email" | "overtaken" | "late";
        Offer: {
            /**
             * @description id of a offer
             * @example offer_1042
             */
            id: string;
            code: string;
            /** @enum {string} */
            status: "draft" | "active" | "retired";
            revision: number;
            published: components["schemas"]["OfferVersion"] | null;
            draft: components["schemas"]["OfferVersion"] | null;
        };
        /** @description May be sent back, changed, as the next draft */
        OfferContent: {
            title: string;
            code: string;
            group: string;
            shortDescription: string;
            longDescription: string;
            termsInClub: string;
            termsOnline: string;
            length: components["schemas"]["Length"] | null;
            /** @enum {string} */
            clubAccess: "single" | "all";
            maxAdditionalCardholders: number;
            signatureRequired: boolean;
            fixedBeginDate: components["schemas"]["Day"] | null;
            beginDateOffsetDays: number | null;
            availability: {
                inClub: components["schemas"]["SalesWindow"] | null;
                online: components["schemas"]["SalesWindow"] | null;
            };
            currency: components["schemas"]["Currency"];
            sessionBuckets: components["schemas"]["SessionBuckets"];
            terms: components["schemas"]["PaymentTerm"][];
        };
        OfferEnrollment: {
            /**
             * @description id of a offer
             * @example offer_1042
             */
            offerId: string;
            version: number;
            /** @description Pending and active ones */
            agreements: number;
            /** @description Their cardholders, each person once */
            members: number;
        };
        OfferEnrollmentPage: {
            items: components["schemas"]["OfferEnrollment"][];
            nextCursor: string | null;
        };
        OfferGroups: {
            items: string[];
        };
        OfferOnSale: {
            /**
             * @description id of a offer
             * @example offer_1042
             */
            id: string;
            code: string;
            title: string;
            group: string;
            shortDescription: string;
        };
        OfferPage: {
            items: components["schemas"]["ListedOffer"][];
            nextCursor: string | null;
        };
        /** @description The first year of somebody who joins on that day */
        OfferPreview: {
            joinedOn: string;
            /** @description Last day of the first year */
            through: string;
            beginsOn: string;
            /** @description null = open ended */
            expiresOn: string | null;
            /** @description The first full payment */
            firstDueOn: string;
            /** @description First payment of a renewal on time; null = open ended */
            renewalDueOn: string | null;
            /** @description The days that the prorated charge at sign-up covers */
            proration: {
                from: string;
                to: string;
                days: number;
                ofDays: number;
            } | null;
            /** @description Due on the day of joining */
            dueToday: components["schemas"]["MoneySum"];
            firstYear: {
                amount: components["schemas"]["MoneySum"];
                sessions: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    sessions: number;
                }[];
            };
            eachPayment: {
                amount: components["schemas"]["MoneySum"];
                tax: components["schemas"]["MoneySum"];
                sessions: number;
            };
            /** @description When so many sessions of each payment are used */
            costPerSession: {
                sessions: number;
                amount: components["schemas"]["MoneySum"];
            }[];
            /** @description If none is used; null = the year gives no sessions */
            heldAtMost: {
                sessions: number;
                from: string;
                to: string;
            } | null;
            /** @description What is held from which day on, if none is used */
            held: {
                from: string;
                items: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    sessions: number;
                }[];
            }[];
            rows: {
                /** @enum {string} */
                kind: "dues" | "proration" | "enrollment_fee" | "down_payment";
                /** @description Which dues payment; 0 = a charge at sign-up */
                number: number;
                dueOn: string;
                collectedOn: string;
                /** @description Tax included */
                amount: components["schemas"]["MoneySum"];
                tax: components["schemas"]["MoneySum"];
                credits: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    sessions: number;
                    /** @description null = never expires */
                    lastDay: string | null;
                }[];
            }[];
            /** @description Where sessions lapse before the next payment (D8) */
            lapses: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                creditedOn: string;
                lastUsableDay: string;
                nextDueOn: string;
                daysNeeded: number;
                message: string;
            }[];
        };
        OfferVersion: {
            version: number;
            publishedAt: components["schemas"]["Instant"] | null;
            publishedBy: string | null;
            content: components["schemas"]["OfferContent"];
            /** @description The attached session items as they are in the inventory today */
            items: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                id: string;
                name: string;
                shortName: string | null;
                active: boolean;
                /** @enum {string} */
                type: "scheduler_bucket" | "general_inventoried" | "general_non_inventoried" | "gift_card" | "prepay";
                bucketType: ("standard" | "personal_training") | null;
                /** @description Worth of one session (D35) */
                notionalValue: components["schemas"]["Money"] | null;
            }[];
            lapseWarnings: components["schemas"]["LapseWarning"][];
        };
        OffersOnSale: {
            items: components["schemas"]["OfferOnSale"][];
            nextCursor: string | null;
        };
        OpenInvitation: {
            organizationName: string;
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            /** @description This address can sign in already, with the password it has */
            knowsPassword: boolean;
        };
        OpeningHours: {
            /** @description The whole week; a weekday left out is closed; none at all = always open */
            hours: components["schemas"]["WeeklyHours"][];
        };
        Organization: {
            /**
             * @description id of a organization
             * @example organization_1042
             */
            id: string;
            name: string;
            sandbox: boolean;
            now: components["schemas"]["Instant"];
        };
        /** @description Used before their money came back (D21) */
        OwedSessions: {
            /**
             * @description id of a owed
             * @example owed_1042
             */
            id: string;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            itemName: string;
            /** @description Owed in the beginning */
            quantity: number;
            /** @description Still owed */
            open: number;
            /** @description Set when a household’s pool owes them */
            householdId: string | null;
            aroseAt: components["schemas"]["Instant"];
            cause: components["schemas"]["SessionCause"];
        };
        OwedSessionsForgiveness: {
            reason: string;
        };
        OwedSessionsList: {
            items: components["schemas"]["OwedSessions"][];
        };
        OwingByLink: {
            club: string;
            firstName: string;
            /** @enum {string} */
            what: "dues" | "proration" | "enrollment_fee" | "down_payment" | "add_on";
            dueOn: string;
            owed: components["schemas"]["MoneySum"];
            /**
             * @description waiting: asked, and not answered yet; let_go: nothing is to be paid any more
             * @enum {string}
             */
            standing: "open" | "waiting" | "paid" | "let_go";
            /**
             * @description How it can be paid
             * @enum {string}
             */
            takes: "test_card" | "card_page" | "desk";
            /** @description Why the card just given was declined; null = none was */
            declined: string | null;
        };
        Passbook: {
            asOf: components["schemas"]["Instant"];
            balances: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                /** @description Short name, said with counts: "4 Yoga" */
                itemName: string;
                /** @description Can be used: "3" of "3 of 8 left" */
                available: number;
                /** @description Set aside for bookings */
                reserved: number;
                /** @description There, but not to be used for now: a disputed payment, late dues */
                held: number;
                used: number;
                /** @description Credited by the grants that count, "8" of "3 of 8 left": those whose last usable day is not over, and those that never expire until they are used up */
                quantity: number;
                /**
                 * @description Soonest last usable day of what is available; null = none of it expires
                 * @example 2023-12-01
                 */
                nextLastDay: components["schemas"]["Day"] | null;
                /** @description How many lapse at the end of nextLastDay */
                lapsingThen: number;
                /** @description How many of the available never expire */
                neverExpiring: number;
                lines: {
                    /** @description Signed; the lines add up to what is left */
                    change: number;
                    /** @enum {string} */
                    kind: "credit" | "reserve" | "release" | "use" | "restore" | "expire" | "unexpire" | "adjust" | "reverse" | "transfer";
                    /** @description When it counted, oldest first */
                    days: components["schemas"]["Day"][];
                    lastDay: components["schemas"]["Day"] | null;
                    actor: string | null;
                    reason: string | null;
                    cause: components["schemas"]["SessionCause"];
                    /** @description The ledger entries behind it */
                    entries: {
                        /**
                         * @description id of a grant
                         * @example grant_1042
                         */
                        grantId: string;
                        entryNo: number;
                    }[];
                    about: components["schemas"]["AboutDues"] | null;
                    event: components["schemas"]["EventBehind"] | null;
                }[];
            }[];
            /** @description Usable ones first in draw order, then the others, newest first */
            grants: {
                /**
                 * @description id of a grant
                 * @example grant_1042
                 */
                id: string;
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                memberId: string;
                /** @description Set when the sessions belong to the household’s pool */
                householdId: string | null;
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                /** @enum {string} */
                state: "provisional" | "available" | "held" | "used_up" | "expired" | "reversed";
                /** @description What was credited */
                quantity: number;
                remaining: number;
                /** @description Of what remains, held for bookings */
                reserved: number;
                used: number;
                expired: number;
                reversed: number;
                transferred: number;
                /** @description Taken off by hand */
                adjusted: number;
                grantedOn: components["schemas"]["Day"];
                /**
                 * @description Last usable day on the club’s calendar, through its end; null = never expires
                 * @example 2023-12-01
                 */
                lastDay: components["schemas"]["Day"] | null;
                /** @description Until this day the payment may still bounce; null = it is final, or provisional until a day that is not known yet */
                finalOn: components["schemas"]["Day"] | null;
                isHeld: boolean;
                /** @description Worth of one session in the club’s currency, fixed when granted (D35) */
                unitValueMinor: number;
                source: components["schemas"]["SessionCause"];
                about: components["schemas"]["AboutDues"] | null;
                event: components["schemas"]["EventBehind"] | null;
                /** @description Why none of it can be used for now; empty = nothing holds it */
                heldBy: {
                    cause: components["schemas"]["SessionCause"];
                    reason: string | null;
                    since: components["schemas"]["Instant"];
                    about: components["schemas"]["AboutDues"] | null;
                }[];
            }[];
            hasMoreGrants: boolean;
            /** @description Used before their money came back, and owed still (D21) */
            owed: {
                /**
                 * @description id of a owed
                 * @example owed_1042
                 */
                id: string;
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                /** @description Owed in the beginning */
                quantity: number;
                /** @description Still owed */
                open: number;
                /** @description Set when a household’s pool owes them */
                householdId: string | null;
                aroseAt: components["schemas"]["Instant"];
                cause: components["schemas"]["SessionCause"];
                about: components["schemas"]["AboutDues"] | null;
            }[];
            nextCredits: {
                /**
                 * @description id of a agreement
                 * @example agreement_1042
                 */
                agreementId: string;
                /**
                 * @description id of a installment
                 * @example installment_1042
                 */
                installmentId: string;
                offerTitle: string;
                /** @description An add-on’s payment brings it, and not the dues */
                isAddOn: boolean;
                dueOn: components["schemas"]["Day"];
                isPastDue: boolean;
                amount: components["schemas"]["MoneySum"];
                paymentMethod: {
                    /** @enum {string} */
                    kind: "card" | "bank_account" | "cash" | "statement";
                    label: string;
                };
                credits: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    itemName: string;
                    quantity: number;
                    isPool: boolean;
                    /** @description If the dues are collected on their day; null = never */
                    lastDay: components["schemas"]["Day"] | null;
                    lastDayIfPaidToday: components["schemas"]["Day"] | null;
                }[];
            }[];
        };
        /** @description 10 characters or more */
        Password: string;
        PayLink: {
            /** @description Shown this once; whoever has it may pay */
            url: string;
            expiresAt: components["schemas"]["Instant"];
        };
        PayLinkPayment: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
            /**
             * @description In a sandbox; no money moves
             * @enum {string}
             */
            testCard: "approves" | "declines_once" | "declines_hard";
        };
        PayLinkToken: {
            /**
             * @description The last part of the link
             * @example 7_q1w2…
             */
            token: string;
        };
        PayPage: {
            /** @description The processor’s own page; good for half an hour */
            url: string;
        };
        /** @description What pays for a member’s place in an event (D23) */
        Payers: {
            /**
             * @description id of a event
             * @example event_1042
             */
            eventId: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            /** @description Sessions the place costs */
            cost: number;
            /** @description On which sessions have to be usable */
            day: components["schemas"]["Day"];
            /** @description Session items of which any pays */
            items: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                shortName: string;
                /** @description Sessions in a pack, sold by itself */
                packQuantity: number;
                /** @description Last usable day if sold today; null = never expires */
                lastDayIfSold: components["schemas"]["Day"] | null;
            }[];
            /** @description Those that can pay first, in draw order; then the others */
            payers: {
                /**
                 * @description id of a grant
                 * @example grant_1042
                 */
                id: string;
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                memberId: string;
                /** @description Set when the sessions belong to the household’s pool */
                householdId: string | null;
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                /** @enum {string} */
                state: "provisional" | "available" | "held" | "used_up" | "expired" | "reversed";
                /** @description What was credited */
                quantity: number;
                remaining: number;
                /** @description Of what remains, held for bookings */
                reserved: number;
                used: number;
                expired: number;
                reversed: number;
                transferred: number;
                /** @description Taken off by hand */
                adjusted: number;
                grantedOn: components["schemas"]["Day"];
                /**
                 * @description Last usable day on the club’s calendar, through its end; null = never expires
                 * @example 2023-12-01
                 */
                lastDay: components["schemas"]["Day"] | null;
                /** @description Until this day the payment may still bounce; null = it is final, or provisional until a day that is not known yet */
                finalOn: components["schemas"]["Day"] | null;
                isHeld: boolean;
                /** @description Worth of one session in the club’s currency, fixed when granted (D35) */
                unitValueMinor: number;
                source: components["schemas"]["SessionCause"];
                about: components["schemas"]["AboutDues"] | null;
                event: components["schemas"]["EventBehind"] | null;
                /** @description What this place could take of it: what is free, or set aside for it */
                free: number;
                /** @description What it pays unless another is picked */
                pays: number;
                /** @description Why it cannot pay for the place by itself; null = it can */
                whyNot: ("other_item" | "lapses_before" | "held" | "set_aside" | "too_few") | null;
            }[];
            /** @description Left of what can pay, once the place is paid; null = too few */
            leftAfter: number | null;
        };
        /** @description Only tokens are taken; a card number is not a token */
        PaymentMethod: {
            /** @constant */
            kind: "card";
            token: string;
            /** @default Card */
            label: string;
        } | {
            /** @constant */
            kind: "bank_account";
            token: string;
            /** @default Bank account */
            label: string;
        } | {
            /** @constant */
            kind: "cash";
            /** @default Cash */
            label: string;
        } | {
            /** @constant */
            kind: "statement";
            /** @default Statement */
            label: string;
        };
        /** @description Money that came and went back */
        PaymentReversal: {
            /** @description Which attempt had brought the money */
            attempt: number;
            /** @enum {string} */
            kind: "return" | "dispute" | "refund";
            /** @description The bank’s, such as R01 */
            code: string | null;
            reason: string | null;
            amount: components["schemas"]["MoneySum"];
            at: components["schemas"]["Instant"];
            by: string;
        };
        PaymentTerm: {
            /**
             * @description id of a term
             * @example term_1042
             */
            id: string;
            name: string;
            dues: components["schemas"]["Money"];
            every: components["schemas"]["Every"];
            payments: number | null;
            downPayment: components["schemas"]["Money"];
            enrollmentFee: components["schemas"]["Money"];
            taxRatePpm: number;
            timing: components["schemas"]["Timing"];
            negotiation: components["schemas"]["NegotiationFloors"] | null;
            /** @enum {string} */
            atEnd: "expire" | "renew" | "open_ended";
            /** @enum {string} */
            creditOnProration: "none" | "full" | "prorated";
            /** @enum {string} */
            rollover: "overlap" | "capped";
            sessions: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                quantity: number;
                daysToExpire: number;
            }[];
        };
        /**
         * @description 4 to 8 digits, kept as a hash and never shown
         * @example 2046
         */
        Pin: string;
        PinStanding: {
            isSet: boolean;
            setAt: components["schemas"]["Instant"] | null;
            setBy: string | null;
            /** @description No PIN is looked at before: too many were wrong; null = it is */
            lockedUntil: components["schemas"]["Instant"] | null;
        };
        PinnedNote: {
            isPinned: boolean;
        };
        /**
         * @description Every error (RFC 9457)
         * @example {
         *       "type": "about:blank",
         *       "title": "Not found",
         *       "status": 404,
         *       "code": "no_such_member",
         *       "detail": "There is no such member."
         *     }
         */
        Problem: {
            type: string;
            /** @description What kind of refusal it is, in a few words */
            title: string;
            status: number;
            /** @description For programs; never changes */
            code: string;
            /** @description A sentence for the front desk */
            detail: string;
            /** @description What would work instead */
            hint?: string;
            /** @description Each field that has to change, named as it was sent */
            errors?: {
                field: string;
                message: string;
            }[];
        };
        Publication: {
            /** @description The revision you were shown; refused when somebody changed the draft since */
            revision: number;
        };
        /** @description Who gets the sessions: the primary cardholder, the household pool, or one cardholder */
        Receiver: {
            /** @constant */
            kind: "primary";
        } | {
            /** @constant */
            kind: "pool";
        } | {
            /** @constant */
            kind: "member";
            memberId: components["schemas"]["MemberId"];
        };
        /** @description A day of a club against its processors’ own books */
        Reconciliation: {
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            day: components["schemas"]["Day"];
            channels: {
                day: components["schemas"]["Day"];
                channel: string;
                asked: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
                ours: {
                    paid: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    returned: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    refunded: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Contested since then, and taken by the processor */
                    contested: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    wonBack: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    net: components["schemas"]["MoneySum"];
                };
                /** @description Of what was paid: bank drafts that may still come back */
                onTheirWay: {
                    count: number;
                    amount: components["schemas"]["MoneySum"];
                };
                /** @description By the processor’s own books; null = it keeps none that could be compared */
                theirs: {
                    paid: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    returned: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    refunded: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    /** @description Contested since then, and taken by the processor */
                    contested: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    wonBack: {
                        count: number;
                        amount: components["schemas"]["MoneySum"];
                    };
                    net: components["schemas"]["MoneySum"];
                } | null;
                /** @enum {string} */
                verdict: "agrees" | "across_midnight" | "differs" | "no_books";
            }[];
            /** @description Both sides of what one book has otherwise than the other; not more than 200 */
            differences: {
                channel: string;
                /** @enum {string} */
                kind: "payment" | "refund" | "return" | "dispute" | "dispute_won";
                /** @description As the processor knows it */
                key: string;
                /**
                 * @description other_day: the one before midnight and the other after, which is no difference
                 * @enum {string}
                 */
                why: "not_there" | "not_here" | "amount" | "days_apart" | "other_day";
                /** @description Its answer has not come here yet */
                isAwaited: boolean;
                ours: {
                    amount: components["schemas"]["MoneySum"];
                    day: components["schemas"]["Day"];
                } | null;
                theirs: {
                    amount: components["schemas"]["MoneySum"];
                    day: components["schemas"]["Day"];
                } | null;
                installmentId: string | null;
                memberId: string | null;
                memberName: string | null;
            }[];
            differenceCount: number;
        };
        Refund: {
            attempt: number;
            amount: components["schemas"]["MoneySum"];
            /** @enum {string} */
            method: "original" | "cash";
            /**
             * @description asked: the processor has not answered yet; not_sent: its draft was never sent, and it is owed no more
             * @enum {string}
             */
            state: "asked" | "paid" | "refused" | "not_sent";
            reason: string;
            at: components["schemas"]["Instant"];
            by: string;
        };
        RepeatBooking: {
            isTrial: boolean;
            /** @description Soonest first */
            items: {
                event: components["schemas"]["Event"];
                /** @description Null = not booked */
                booking: components["schemas"]["Booking"] | null;
                /** @description Why not, in words; null = booked */
                refusal: {
                    code: string;
                    says: string;
                    /** @description What would work instead */
                    wayOut: string | null;
                } | null;
            }[];
        };
        /**
         * @description A preset of permissions
         * @enum {string}
         */
        Role: "owner" | "manager" | "front_desk" | "trainer" | "read_only";
        Roles: {
            roles: {
                role: components["schemas"]["Role"];
                name: string;
                meaning: string;
                permissions: ("settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write")[];
            }[];
            permissions: {
                /** @enum {string} */
                permission: "settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write";
                meaning: string;
            }[];
        };
        Room: {
            /**
             * @description id of a room
             * @example room_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            name: string;
            /** @description False = kept for what was, offered no more */
            isActive: boolean;
        };
        Rooms: {
            items: components["schemas"]["Room"][];
        };
        /** @description Places by name, then the waitlist in its order */
        Roster: {
            event: components["schemas"]["Event"];
            now: components["schemas"]["Instant"];
            checkInOpensAt: components["schemas"]["Instant"];
            items: {
                /**
                 * @description id of a booking
                 * @example booking_1042
                 */
                id: string;
                /**
                 * @description id of a event
                 * @example event_1042
                 */
                eventId: string;
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                memberId: string;
                /** @enum {string} */
                state: "waiting" | "booked" | "checked_in" | "free_absence" | "paid_absence" | "cancelled";
                cost: number;
                /** @description Made against the next grant (D24) */
                isPromise: boolean;
                isWalkIn: boolean;
                /** @description Sessions are set aside or used for all of it */
                isPaidFor: boolean;
                paidBy: {
                    /**
                     * @description id of a grant
                     * @example grant_1042
                     */
                    grantId: string;
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    shortName: string;
                    quantity: number;
                    isUsed: boolean;
                    lastDay: components["schemas"]["Day"] | null;
                    /** @description Held until the payment behind it is cleared up */
                    isHeld: boolean;
                }[];
                bookedAt: components["schemas"]["Instant"];
                bookedBy: string;
                closedAt: components["schemas"]["Instant"] | null;
                closedBy: string | null;
                member: {
                    /**
                     * @description id of a member
                     * @example member_1042
                     */
                    id: string;
                    name: string;
                    accountNumber: string;
                    /** @description Names the photo on file, and changes with it; null = no photo */
                    photoVersion: string | null;
                };
                /** @description What is left on that day of the items that pay, besides this */
                available: number;
                visitsLast30Days: number;
                /** @description In all */
                visits: number;
                alerts: {
                    /** @enum {string} */
                    level: "yellow" | "red";
                    code: string;
                    says: string;
                }[];
                /** @description Place on the waitlist */
                waitingNo: number | null;
            }[];
        };
        SaleVoid: {
            reason: string;
        };
        /** @description First and last day of sale; null = open */
        SalesWindow: {
            /** @default null */
            from: components["schemas"]["Day"] | null;
            /** @default null */
            to: components["schemas"]["Day"] | null;
        };
        /** @description First and last day of sale; null = open */
        SalesWindowInput: {
            /** @default null */
            from: components["schemas"]["Day"] | null;
            /** @default null */
            to: components["schemas"]["Day"] | null;
        };
        SavedDraft: {
            /** @description The revision you were shown; refused when somebody changed the draft since */
            revision: number;
            title: string;
            /** @description 1 to 8 letters, digits or inner spaces */
            code: string;
            /** @default  */
            group: string;
            /** @default  */
            shortDescription: string;
            /** @default  */
            longDescription: string;
            /** @default  */
            termsInClub: string;
            /** @default  */
            termsOnline: string;
            /**
             * @description null = open ended
             * @default null
             */
            length: components["schemas"]["Length"] | null;
            /**
             * @default single
             * @enum {string}
             */
            clubAccess: "single" | "all";
            /**
             * @description 0 = individual
             * @default 0
             */
            maxAdditionalCardholders: number;
            /** @default true */
            signatureRequired: boolean;
            /** @default null */
            fixedBeginDate: components["schemas"]["Day"] | null;
            /** @default null */
            beginDateOffsetDays: number | null;
            /**
             * @default {
             *       "inClub": {
             *         "from": null,
             *         "to": null
             *       },
             *       "online": null
             *     }
             */
            availability: {
                /**
                 * @default {
                 *       "from": null,
                 *       "to": null
                 *     }
                 */
                inClub: components["schemas"]["SalesWindowInput"] | null;
                /** @default null */
                online: components["schemas"]["SalesWindowInput"] | null;
            };
            currency: components["schemas"]["Currency"];
            sessionBuckets?: components["schemas"]["NewSessionBuckets"];
            terms?: components["schemas"]["NewPaymentTerm"][];
        };
        SavedSessionBuckets: {
            /** @description The revision you were shown; refused when somebody changed the draft since */
            revision: number;
            sessionBuckets: components["schemas"]["NewSessionBuckets"];
        };
        Scanned: {
            /**
             * @description choose: several events would do; visit: nothing to check in for, noted only; pin: the club asks for a PIN, and nothing was done
             * @enum {string}
             */
            outcome: "checked_in" | "checked_in_already" | "choose" | "visit" | "pin";
            /** @description What is missing, where a PIN is asked for */
            pin: {
                /** @enum {string} */
                code: "pin_needed" | "pin_wrong" | "pin_locked" | "no_pin";
                says: string;
            } | null;
            member: {
                /**
                 * @description id of a member
                 * @example member_1042
                 */
                id: string;
                name: string;
                /** @description Names the photo on file, and changes with it; null = no photo */
                photoVersion: string | null;
            };
            /** @description With nothing to check in for: the event around now that the member waits for */
            waitsFor: components["schemas"]["Event"] | null;
            event: components["schemas"]["Event"] | null;
            /** @description The place checked in, to undo it */
            bookingId: string | null;
            choices: components["schemas"]["Event"][];
            /** @description What is left of the items that pay for the event */
            left: {
                shortName: string;
                available: number;
            }[];
        };
        SeriesToLookAt: {
            clubId: components["schemas"]["ClubId"];
            eventTypeId: components["schemas"]["TypeId"];
            /**
             * @description RFC 5545 on club-local days: FREQ daily, weekly (BYDAY) or monthly (BYDAY=2TU, -1FR), INTERVAL, UNTIL or COUNT
             * @example FREQ=WEEKLY;BYDAY=TU,TH
             */
            rule: string;
            firstDay: components["schemas"]["Day"];
            /** @description Club-local minutes since midnight: 1080 = 18:00, across clock changes */
            minuteOfDay: number;
            /** @description Left out = as its type says */
            minutes?: number;
            roomId?: components["schemas"]["RoomId"] | null;
            trainerId?: components["schemas"]["TrainerId"] | null;
            /** @description Left out = as its type says */
            capacity?: number;
            hasWaitlist?: boolean;
            note?: string | null;
            /** @description Slots of equipment that it needs */
            equipment?: {
                equipmentId: components["schemas"]["EquipmentId"];
                slots: number;
            }[];
        };
        SessionAdjustment: {
            /**
             * @description id of a adjustment
             * @example adjustment_1042
             */
            id: string;
        };
        SessionBalances: {
            asOf: components["schemas"]["Instant"];
            items: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                /** @description Short name, said with counts: "4 Yoga" */
                itemName: string;
                /** @description Can be used: "3" of "3 of 8 left" */
                available: number;
                /** @description Set aside for bookings */
                reserved: number;
                /** @description There, but not to be used for now: a disputed payment, late dues */
                held: number;
                used: number;
                /** @description Credited by the grants that count, "8" of "3 of 8 left": those whose last usable day is not over, and those that never expire until they are used up */
                quantity: number;
                /**
                 * @description Soonest last usable day of what is available; null = none of it expires
                 * @example 2023-12-01
                 */
                nextLastDay: components["schemas"]["Day"] | null;
                /** @description How many lapse at the end of nextLastDay */
                lapsingThen: number;
                /** @description How many of the available never expire */
                neverExpiring: number;
            }[];
        };
        SessionBringBack: {
            sessions: number;
            /** @description Which grants, and how many sessions of each */
            grants: {
                /**
                 * @description id of a grant
                 * @example grant_1042
                 */
                grantId: string;
                quantity: number;
            }[];
        };
        SessionBuckets: {
            min: number;
            max: number;
            items: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                required: boolean;
            }[];
        };
        /** @description What it stems from: {"kind": "installment", "id": 77} */
        SessionCause: {
            kind: string;
            id: number;
        };
        SessionEntry: {
            /**
             * @description id of a grant
             * @example grant_1042
             */
            grantId: string;
            /** @description Counts from 1 within the grant */
            entryNo: number;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            householdId: string | null;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            itemName: string;
            /** @enum {string} */
            kind: "credit" | "reserve" | "release" | "use" | "restore" | "expire" | "unexpire" | "adjust" | "reverse" | "transfer";
            /** @description Effect on what remains */
            change: number;
            /** @description Effect on what is held for bookings */
            reservedChange: number;
            /**
             * @description The grant’s last usable day after this; null = never
             * @example 2023-12-01
             */
            lastDay: components["schemas"]["Day"] | null;
            /** @description When it counts: an expiry counts from the end of the last usable day */
            effectiveAt: components["schemas"]["Instant"];
            /** @description When it was written down */
            recordedAt: components["schemas"]["Instant"];
            actor: string;
            reason: string | null;
            cause: components["schemas"]["SessionCause"];
            /** @description What was left of the item once this was written */
            leftAfter: number;
            /** @description Whether the use or the transfer that this tells of can still be undone */
            canBeUndone: boolean;
        };
        SessionEntryPage: {
            items: components["schemas"]["SessionEntry"][];
            nextCursor: string | null;
        };
        SessionExtension: {
            /**
             * @description id of a grant
             * @example grant_1042
             */
            grantId: string;
            /** @description How many live longer */
            sessions: number;
            /** @description The last usable day as it was */
            before: components["schemas"]["Day"];
            /**
             * @description Last usable day on the club’s calendar, through its end; null = never expires
             * @example 2023-12-01
             */
            lastDay: components["schemas"]["Day"] | null;
        };
        SessionFacts: {
            /** @description Said with counts: "4 Yoga" */
            shortName: string;
            /** @enum {string} */
            bucketType: "standard" | "personal_training";
            /** @default 1 */
            packQuantity: number;
            /**
             * @description 0 = never expires
             * @default 0
             */
            daysToExpire: number;
            /** @description Worth of one session (D35) */
            notionalValue: components["schemas"]["Money"];
        };
        SessionGrant: {
            /**
             * @description id of a grant
             * @example grant_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            /** @description Set when the sessions belong to the household’s pool */
            householdId: string | null;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            itemName: string;
            /** @enum {string} */
            state: "provisional" | "available" | "held" | "used_up" | "expired" | "reversed";
            /** @description What was credited */
            quantity: number;
            remaining: number;
            /** @description Of what remains, held for bookings */
            reserved: number;
            used: number;
            expired: number;
            reversed: number;
            transferred: number;
            /** @description Taken off by hand */
            adjusted: number;
            grantedOn: components["schemas"]["Day"];
            /**
             * @description Last usable day on the club’s calendar, through its end; null = never expires
             * @example 2023-12-01
             */
            lastDay: components["schemas"]["Day"] | null;
            /** @description Until this day the payment may still bounce; null = it is final, or provisional until a day that is not known yet */
            finalOn: components["schemas"]["Day"] | null;
            isHeld: boolean;
            /** @description Worth of one session in the club’s currency, fixed when granted (D35) */
            unitValueMinor: number;
            source: components["schemas"]["SessionCause"];
        };
        SessionGrantPage: {
            items: components["schemas"]["SessionGrant"][];
            nextCursor: string | null;
        };
        /** @description Sessions owed to members, and their worth (D35) */
        SessionLiability: {
            asOf: components["schemas"]["Instant"];
            items: {
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                itemName: string;
                sessions: number;
                worth: components["schemas"]["MoneySum"];
            }[];
            /** @description One per currency */
            totals: {
                sessions: number;
                worth: components["schemas"]["MoneySum"];
            }[];
        };
        SessionSale: {
            /**
             * @description id of a sale
             * @example sale_1042
             */
            id: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            itemName: string;
            packs: number;
            /** @description Whole sessions */
            quantity: number;
            price: components["schemas"]["MoneySum"];
            /** @enum {string} */
            channel: "cash" | "check" | "card_terminal";
            lastDay: components["schemas"]["Day"] | null;
            soldOn: components["schemas"]["Day"];
            soldAt: components["schemas"]["Instant"];
            soldBy: string;
            voidedAt: components["schemas"]["Instant"] | null;
            voidedBy: string | null;
            voidReason: string | null;
        };
        SessionSalePage: {
            items: components["schemas"]["SessionSale"][];
            nextCursor: string | null;
        };
        SessionTransfer: {
            /**
             * @description id of a transfer
             * @example transfer_1042
             */
            id: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            fromMemberId: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            toMemberId: string;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            quantity: number;
            reason: string;
            madeAt: components["schemas"]["Instant"];
            undoneAt: components["schemas"]["Instant"] | null;
        };
        SessionUse: {
            /**
             * @description id of a use
             * @example use_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            quantity: number;
            note: string | null;
            usedAt: components["schemas"]["Instant"];
            usedBy: string;
            undoneAt: components["schemas"]["Instant"] | null;
            undoneBy: string | null;
            /** @description Which grants, and how many sessions of each */
            draws: {
                /**
                 * @description id of a grant
                 * @example grant_1042
                 */
                grantId: string;
                quantity: number;
            }[];
        };
        SettledInstallment: {
            installment: components["schemas"]["Installment"];
            credited: {
                /**
                 * @description id of a item
                 * @example item_1042
                 */
                itemId: string;
                grants: number;
                sessions: number;
            }[];
        };
        Setup: {
            /** @description There is no organization yet */
            needed: boolean;
            /** @description The code in the terminal is asked for */
            codeNeeded: boolean;
        };
        SetupDone: {
            /**
             * @description id of a organization
             * @example organization_1042
             */
            organizationId: string;
            email: string;
        };
        SetupIntent: {
            setupIntentId: string;
            /** @description For Stripe’s own form in the browser, with which the card goes to Stripe alone */
            clientSecret: string;
            /** @description The key that a browser may see */
            publishableKey: string;
        };
        /** @description The first year, if every payment is made on its day */
        SignUpPreview: {
            joinedOn: string;
            /** @description Last day of the first year */
            through: string;
            beginsOn: string;
            /** @description null = open ended */
            expiresOn: string | null;
            /** @description The first full payment */
            firstDueOn: string;
            /** @description First payment of a renewal on time; null = open ended */
            renewalDueOn: string | null;
            /** @description The days that the prorated charge at sign-up covers */
            proration: {
                from: string;
                to: string;
                days: number;
                ofDays: number;
            } | null;
            /** @description Due on the day of joining */
            dueToday: components["schemas"]["MoneySum"];
            firstYear: {
                amount: components["schemas"]["MoneySum"];
                sessions: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    sessions: number;
                }[];
            };
            eachPayment: {
                amount: components["schemas"]["MoneySum"];
                tax: components["schemas"]["MoneySum"];
                sessions: number;
            };
            /** @description When so many sessions of each payment are used */
            costPerSession: {
                sessions: number;
                amount: components["schemas"]["MoneySum"];
            }[];
            /** @description If none is used; null = the year gives no sessions */
            heldAtMost: {
                sessions: number;
                from: string;
                to: string;
            } | null;
            /** @description What is held from which day on, if none is used */
            held: {
                from: string;
                items: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    sessions: number;
                }[];
            }[];
            rows: {
                /** @enum {string} */
                kind: "dues" | "proration" | "enrollment_fee" | "down_payment";
                /** @description Which dues payment; 0 = a charge at sign-up */
                number: number;
                dueOn: string;
                collectedOn: string;
                /** @description Tax included */
                amount: components["schemas"]["MoneySum"];
                tax: components["schemas"]["MoneySum"];
                credits: {
                    /**
                     * @description id of a item
                     * @example item_1042
                     */
                    itemId: string;
                    sessions: number;
                    /** @description null = never expires */
                    lastDay: string | null;
                }[];
            }[];
        };
        Staff: {
            /**
             * @description id of a staff
             * @example staff_1042
             */
            id: string;
            name: string;
            email: string;
            role: components["schemas"]["Role"];
            granted: string[];
            withheld: string[];
            /** @description What this person may do, in effect */
            permissions: ("settings:read" | "settings:write" | "staff:read" | "staff:write" | "keys:read" | "keys:write" | "audit:read" | "members:read" | "members:write" | "inventory:read" | "inventory:write" | "offers:read" | "offers:write" | "agreements:read" | "agreements:write" | "negotiate" | "negotiate:override" | "discounts" | "dues:read" | "dues:collect" | "dues:waive" | "dues:refund" | "dues:refund_more" | "bank:read" | "bank:write" | "scheduling:read" | "scheduling:book" | "scheduling:without_pin" | "scheduling:write" | "scheduling:set_up" | "sessions:read" | "sessions:use" | "sessions:adjust" | "reports:read" | "sandbox:write")[];
            /** @description False for somebody who left */
            active: boolean;
            /** @description A code is asked for after the password */
            secondFactor: boolean;
            createdAt: components["schemas"]["Instant"];
        };
        StaffPage: {
            items: components["schemas"]["Staff"][];
            nextCursor: string | null;
        };
        StripeSetUp: {
            /** @description Of the house’s keys; null = it has none */
            mode: ("test" | "live") | null;
            /** @description False without keys, and in a sandbox of a house with live ones */
            takesCards: boolean;
            /** @description To be entered at Stripe; null = nobody said where this house is */
            webhookUrl: string | null;
            /** @description To be chosen at Stripe */
            events: string[];
            /** @description When something that Stripe told was acted on last; null = never */
            lastHeardAt: components["schemas"]["Instant"] | null;
        };
        SumLine: {
            /** @description Signed; the lines add up to what is left */
            change: number;
            /** @enum {string} */
            kind: "credit" | "reserve" | "release" | "use" | "restore" | "expire" | "unexpire" | "adjust" | "reverse" | "transfer";
            /** @description When it counted, oldest first */
            days: components["schemas"]["Day"][];
            lastDay: components["schemas"]["Day"] | null;
            actor: string | null;
            reason: string | null;
            cause: components["schemas"]["SessionCause"];
            /** @description The ledger entries behind it */
            entries: {
                /**
                 * @description id of a grant
                 * @example grant_1042
                 */
                grantId: string;
                entryNo: number;
            }[];
        };
        TakenBankReturnFile: {
            /**
             * @description id of a returns
             * @example returns_1042
             */
            id: string;
            name: string;
            receivedAt: components["schemas"]["Instant"];
            receivedBy: string;
            /** @description Until then it is being applied, and the summary says only what stands in it */
            isApplied: boolean;
            summary: {
                returns: number;
                changes: number;
                others: number;
                applied: number;
                /** @description Had come back before */
                known: number;
                /** @description No draft of ours */
                unmatched: number;
                needsALook: number;
                returnedMinor: number;
            };
            /** @description It had been read in before, and nothing was applied again */
            wasKnown: boolean;
        };
        /** @example America/New_York */
        TimeZone: string;
        /** @description When the first payment falls (D9): exactly one of these */
        Timing: {
            /** @constant */
            kind: "standard";
        } | {
            /** @constant */
            kind: "first_full_payment_day";
            day: number;
        } | {
            /** @constant */
            kind: "calendar_billing_day";
            day: number;
        } | {
            /** @constant */
            kind: "fixed_first_payment_date";
            date: components["schemas"]["Day"];
        } | {
            /** @constant */
            kind: "payment_date_offset";
            days: number;
        };
        /** @description With when they take appointments, week by week */
        Trainer: {
            /**
             * @description id of a trainer
             * @example trainer_1042
             */
            id: string;
            name: string;
            email: string | null;
            /** @description False = kept for what was, offered no more */
            isActive: boolean;
            hours: {
                /**
                 * @description id of a club
                 * @example club_1042
                 */
                clubId: string;
                weekday: number;
                fromMinute: number;
                untilMinute: number;
            }[];
        };
        TrainerHours: {
            clubId: components["schemas"]["ClubId"];
            /** @description The whole week in that club; none = no appointments there */
            hours: components["schemas"]["WeeklyHours"][];
        };
        TrainerStatement: {
            trainer: {
                /**
                 * @description id of a trainer
                 * @example trainer_1042
                 */
                id: string;
                name: string;
            };
            from: components["schemas"]["Day"];
            through: components["schemas"]["Day"];
            /** @description Of the whole period, one per currency */
            totals: {
                earned: components["schemas"]["MoneySum"];
                takenBack: components["schemas"]["MoneySum"];
                sum: components["schemas"]["MoneySum"];
            }[];
            items: {
                event: {
                    /**
                     * @description id of a event
                     * @example event_1042
                     */
                    id: string;
                    name: string;
                    startsAt: components["schemas"]["Instant"];
                    day: components["schemas"]["Day"];
                };
                /** @description Null = for the event as such */
                memberName: string | null;
                amount: components["schemas"]["MoneySum"];
                notedOn: components["schemas"]["Day"];
                /** @description Taken back, or noted after the day of the event */
                isCorrection: boolean;
            }[];
            nextCursor: string | null;
        };
        Trainers: {
            items: components["schemas"]["Trainer"][];
        };
        UndoneSessionUse: {
            /**
             * @description id of a use
             * @example use_1042
             */
            id: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            /**
             * @description id of a item
             * @example item_1042
             */
            itemId: string;
            quantity: number;
            note: string | null;
            usedAt: components["schemas"]["Instant"];
            usedBy: string;
            undoneAt: components["schemas"]["Instant"] | null;
            undoneBy: string | null;
            /** @description Given back now; empty when it had been undone before */
            restored: {
                /**
                 * @description id of a grant
                 * @example grant_1042
                 */
                grantId: string;
                quantity: number;
            }[];
        };
        UnpaidDues: {
            /**
             * @description id of a installment
             * @example installment_1042
             */
            installmentId: string;
            /**
             * @description id of a agreement
             * @example agreement_1042
             */
            agreementId: string;
            /**
             * @description id of a club
             * @example club_1042
             */
            clubId: string;
            /**
             * @description id of a member
             * @example member_1042
             */
            memberId: string;
            memberName: string;
            dueOn: string;
            owed: components["schemas"]["MoneySum"];
            standing: components["schemas"]["UnpaidStanding"];
            method: {
                kind: string;
                label: string;
            };
            /** @description The last one; null = it was never declined */
            decline: {
                code: string;
                words: string;
                hard: boolean;
                at: components["schemas"]["Instant"];
            } | null;
            /** @description How its money was lost again; null = it was not, or was asked for since */
            cameBack: {
                /** @enum {string} */
                kind: "return" | "dispute";
                code: string | null;
                reason: string | null;
                at: components["schemas"]["Instant"];
            } | null;
            /** @description Past due for so long that what its agreement credited is held */
            holdsSessions: boolean;
            waitingSince: components["schemas"]["Instant"] | null;
            /** @description Days on which a run will ask again */
            retryOn: string[];
            /** @description Credited the day the money arrives */
            sessionsWaiting: number;
            /** @description The day from which it will be held; null = it is, or will not be */
            holdsOn: string | null;
            /** @description What the member was told last; null = nothing */
            told: {
                kind: components["schemas"]["NoticeKind"];
                outcome: components["schemas"]["NoticeOutcome"];
                at: components["schemas"]["Instant"];
            } | null;
        };
        UnpaidDuesPage: {
            items: components["schemas"]["UnpaidDues"][];
            nextCursor: string | null;
            counts: {
                needs_you: number;
                will_retry: number;
                waiting: number;
                at_desk: number;
            };
        };
        /**
         * @description needs_you: never asked again by itself; will_retry: a run asks again on retryOn; waiting: its answer is awaited; at_desk: cash or statement
         * @enum {string}
         */
        UnpaidStanding: "needs_you" | "will_retry" | "waiting" | "at_desk";
        Verification: {
            balanced: boolean;
            differences: {
                row: string;
                says: string;
            }[];
        };
        Waiver: {
            /** @default false */
            creditSessions: boolean;
            reason: string;
        };
        WantedOfferPreview: {
            offerId: components["schemas"]["OfferId"];
            /** @enum {string} */
            version: "draft" | "published";
            termId: components["schemas"]["TermId"];
            clubId: components["schemas"]["ClubId"];
            /**
             * @description null = the club’s today
             * @default null
             */
            joinsOn: components["schemas"]["Day"] | null;
            /** @description The session buckets picked */
            itemIds?: components["schemas"]["ItemId"][];
            /**
             * @description To compare: another timing than the term’s own; null = its own
             * @default null
             */
            timing: components["schemas"]["Timing"] | null;
            /**
             * @description How late each payment after sign-up comes
             * @default 0
             */
            paysDaysLate: number;
            /**
             * @description Lowered dues or fewer payments (D12)
             * @default {}
             */
            negotiated: {
                dues?: components["schemas"]["Money"];
                payments?: number;
            };
        };
        WeeklyHours: {
            /** @description 1 = Monday to 7 = Sunday */
            weekday: number;
            /** @description Minutes since midnight: 540 = 09:00 */
            fromMinute: number;
            /** @description Minutes since midnight: 1440 = midnight */
            untilMinute: number;
        };
        /** @description Why somebody cannot book (D34) */
        WhyNot: {
            canBook: boolean;
            obstacles: {
                code: string;
                /** @description A sentence for the front desk */
                says: string;
                /** @description What would work instead */
                wayOut: string;
            }[];
        };
        /** @example account_1042 */
        AccountId: string;
        /** @example addon_1042 */
        AddonId: string;
        /** @example agreement_1042 */
        AgreementId: string;
        /** @example booking_1042 */
        BookingId: string;
        /** @example category_1042 */
        CategoryId: string;
        /** @example club_1042 */
        ClubId: string;
        /** @example dispute_1042 */
        DisputeId: string;
        /** @example equipment_1042 */
        EquipmentId: string;
        /** @example event_1042 */
        EventId: string;
        /** @example feed_1042 */
        FeedId: string;
        /** @example file_1042 */
        FileId: string;
        /** @example grant_1042 */
        GrantId: string;
        /** @example household_1042 */
        HouseholdId: string;
        /** @example installment_1042 */
        InstallmentId: string;
        /** @example invitation_1042 */
        InvitationId: string;
        /** @example item_1042 */
        ItemId: string;
        /** @example jump_1042 */
        JumpId: string;
        /** @example key_1042 */
        KeyId: string;
        /** @example loose_1042 */
        LooseId: string;
        /** @example member_1042 */
        MemberId: string;
        /** @example note_1042 */
        NoteId: string;
        /** @example offer_1042 */
        OfferId: string;
        /** @example organization_1042 */
        OrganizationId: string;
        /** @example owed_1042 */
        OwedId: string;
        /** @example returns_1042 */
        ReturnsId: string;
        /** @example room_1042 */
        RoomId: string;
        /** @example run_1042 */
        RunId: string;
        /** @example sale_1042 */
        SaleId: string;
        /** @example series_1042 */
        SeriesId: string;
        /** @example staff_1042 */
        StaffId: string;
        /** @example term_1042 */
        TermId: string;
        /** @example trainer_1042 */
        TrainerId: string;
        /** @example transfer_1042 */
        TransferId: string;
        /** @example type_1042 */
        TypeId: string;
        /** @example use_1042 */
        UseId: string;
    };
    responses: {
        /** @description The request does not keep to the contract: `errors` names each field that has to change */
        NotWellFormed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Neither an API key that Duesday knows nor a browser in which somebody is signed in */
        SignInNeeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A permission is missing, `detail` names it; or a page of somebody else sent this */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description An id names nothing that this organization has */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It fights with how things stand, or the Idempotency-Key came with another request before */
        NotRightNow: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is larger than 1 MiB */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not sent as application/json */
        NotJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is understood and refused: `detail` says why, `hint` what would work instead */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many tries from one address; `Retry-After` says how long */
        TooMany: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    changeOrganization: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedOrganization"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listClubs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clubs"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createClub: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClub"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Club"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getClub: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Club"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    changeClub: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedClub"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Club"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeys"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiKey"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    removeApiKey: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                keyId: components["schemas"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                actor?: string;
                /** @description What was done, offer.publish; or to what kind of thing, offer */
                action?: string;
                /** @description What it was done to */
                subject?: string;
                from?: components["schemas"]["Day"];
                to?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roles"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listStaff: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: components["schemas"]["StaffId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    changeStaff: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                staffId: components["schemas"]["StaffId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedStaff"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitations"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createInvitation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                invitationId: components["schemas"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    removeInvitation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                invitationId: components["schemas"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            429: components["responses"]["TooMany"];
        };
    };
    createSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSetup"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupDone"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    previewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptedInvitation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAccepted"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description The beginning of any word of the name, of the e-mail address, the phone number, the account number or the card code; several words narrow it down */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createMember: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedMember"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getMemberPhoto: {
        parameters: {
            query?: {
                organization?: components["schemas"]["OrganizationId"];
                /** @description The photo’s version, so that a new photo has a new address */
                version?: string;
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/*": string;
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    replaceMemberPhoto: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPhoto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    removeMemberPhoto: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getMemberPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinStanding"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    replaceMemberPin: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPin"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinStanding"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    removeMemberPin: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinStanding"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberNotes: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotePage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createMemberNote: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    replaceNotePin: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                noteId: components["schemas"]["NoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinnedNote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberHouseholds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Households"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createHousehold: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHousehold"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Household"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    changeHousehold: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                householdId: components["schemas"]["HouseholdId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedHousehold"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Household"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    replaceHouseholdMember: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                householdId: components["schemas"]["HouseholdId"];
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Household"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    removeHouseholdMember: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                householdId: components["schemas"]["HouseholdId"];
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Household"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listItems: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                type?: "scheduler_bucket" | "general_inventoried" | "general_non_inventoried" | "gift_card" | "prepay";
                active?: "true" | "false";
                search?: string;
                sort?: "name" | "name_descending" | "newest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createItem: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewItem"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getItem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                itemId: components["schemas"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    changeItem: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                itemId: components["schemas"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedItem"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Item"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listOffers: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                status?: "draft" | "active" | "retired";
                group?: string;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createOffer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOffer"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listOfferGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferGroups"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listItemUses: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                itemId: components["schemas"]["ItemId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemUsePage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getOfferVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                offerId: components["schemas"]["OfferId"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferVersion"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    replaceOfferDraft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                offerId: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedDraft"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    replaceOfferDraftSessionBuckets: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                offerId: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedSessionBuckets"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    publishOffer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                offerId: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    retireOffer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                offerId: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    duplicateOffer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                offerId: components["schemas"]["OfferId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateOffer"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Offer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getClubOffersOnSale: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OffersOnSale"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                memberId?: components["schemas"]["MemberId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgreementPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createAgreement: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgreement"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listOfferEnrollments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description Ids of offers, with commas between them */
                offerIds?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferEnrollmentPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getAgreementDocument: {
        parameters: {
            query?: {
                organization?: components["schemas"]["OrganizationId"];
            };
            header?: never;
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    previewOffer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WantedOfferPreview"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferPreview"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    previewAgreement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAgreement"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignUpPreview"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    replaceAgreementSessionBuckets: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedBuckets"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    replaceAgreementPaymentMethod: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentMethod"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createAgreementCollection: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; a worker carries it out */
            202: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listAgreementInstallments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                agreementId: components["schemas"]["AgreementId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallmentPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getInstallment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallmentWithAttempts"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createInstallmentPayment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeskPayment"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledInstallment"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createInstallmentWaiver: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Waiver"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettledInstallment"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberOpenInstallments: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Installments"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberPayments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPaymentPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getInstallmentComeBackPreview: {
        parameters: {
            query?: {
                kind?: "refund" | "return" | "dispute";
                amountMinor?: number;
                /** @description Of a return or a dispute: which attempt had brought the money; the newest one */
                attempt?: number;
            };
            header?: never;
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ComeBackPreview"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createInstallmentRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRefund"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GaveBack"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createInstallmentReturn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReturn"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameBack"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createInstallmentWithdrawal: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraftWithdrawal"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameBack"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createInstallmentDispute: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDispute"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createDisputeOutcome: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                disputeId: components["schemas"]["DisputeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeOutcome"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CameBack"] | null;
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createSessionSale: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionSale"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSale"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberSessionSales: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSalePage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createSessionSaleVoid: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                saleId: components["schemas"]["SaleId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaleVoid"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionSale"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    previewAddOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddOn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddOnPreview"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createAddOn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAddOn"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddOn"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberAddOns: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddOnPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getAddOn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                addonId: components["schemas"]["AddonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddOn"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listAddOnInstallments: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                addonId: components["schemas"]["AddonId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallmentPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createAddOnEnd: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                addonId: components["schemas"]["AddonId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOfAddOn"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddOn"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getLooseMoney: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                state?: "open" | "closed" | "all";
                clubId?: components["schemas"]["ClubId"];
                memberId?: components["schemas"]["MemberId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LooseMoneyPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createLooseMoneyClosing: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                looseId: components["schemas"]["LooseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LooseMoneyClosing"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LooseMoney"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getDuesRunDue: {
        parameters: {
            query?: {
                through?: components["schemas"]["Day"];
                clubId?: components["schemas"]["ClubId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesRunTotals"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    previewDuesRun: {
        parameters: {
            query?: {
                through?: components["schemas"]["Day"];
                clubId?: components["schemas"]["ClubId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesRunPreview"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listDuesRuns: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesRunPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createDuesRun: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDuesRun"];
            };
        };
        responses: {
            /** @description Begun; a worker carries it out */
            202: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesRun"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    stopDuesRun: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                runId: components["schemas"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesRun"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    resumeDuesRun: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                runId: components["schemas"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; a worker carries it out */
            202: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesRun"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getDuesRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: components["schemas"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesRun"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listDuesRunEvents: {
        parameters: {
            query?: {
                /** @description Ends after so long in any case; ask again to follow on */
                seconds?: number;
            };
            header?: never;
            path: {
                runId: components["schemas"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["DuesRun"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listUnpaidDues: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                runId?: components["schemas"]["RunId"];
                clubId?: components["schemas"]["ClubId"];
                standing?: components["schemas"]["UnpaidStanding"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnpaidDuesPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listMailTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplates"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    replaceMailTemplate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                kind: components["schemas"]["NoticeKind"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailTemplateWords"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    removeMailTemplate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                kind: components["schemas"]["NoticeKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailTemplate"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createInstallmentPayLink: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                installmentId: components["schemas"]["InstallmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayLink"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    previewPayLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayLinkToken"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwingByLink"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    createPayLinkPayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayLinkPayment"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwingByLink"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    createPayLinkCardPage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PayLinkToken"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    listDuesNotices: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                outcome?: components["schemas"]["NoticeOutcome"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesNoticePage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getBankSender: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankSetUp"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    replaceBankSender: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankSenderInput"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankSetUp"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    replaceClubBankCompany: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankCompany"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankSetUp"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listClubMandateTerms: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MandateTerms"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberBankAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccounts"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createMemberBankAccount: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBankAccount"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccount"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    removeBankAccount: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankAccount"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getBankOutbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankOutbox"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listBankFiles: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFilePage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createBankFile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFile"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getBankFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileId: components["schemas"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFile"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listBankFileEntries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                fileId: components["schemas"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankFileEntryPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getBankFileContent: {
        parameters: {
            query?: {
                organization?: components["schemas"]["OrganizationId"];
            };
            header?: never;
            path: {
                fileId: components["schemas"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listBankReturnFiles: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankReturnFilePage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createBankReturnFile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBankReturnFile"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenBankReturnFile"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getBankReturnFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                returnsId: components["schemas"]["ReturnsId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankReturnFile"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listBankReturnFileLines: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                outcome?: "applied" | "known" | "unmatched" | "needs_a_look";
            };
            header?: never;
            path: {
                returnsId: components["schemas"]["ReturnsId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankReturnLinePage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    replaceBankReturnFileLineNote: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                returnsId: components["schemas"]["ReturnsId"];
                line: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BankReturnLineNote"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BankReturnLine"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getStripe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StripeSetUp"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberCards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberCards"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createStripeSetupIntent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSetupIntent"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetupIntent"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createStripeCard: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCard"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createStripeCardPage: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSetupIntent"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CardPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberBalances: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["Instant"];
                itemId?: components["schemas"]["ItemId"];
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionBalances"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberGrants: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                itemId?: components["schemas"]["ItemId"];
                state?: "provisional" | "available" | "held" | "used_up" | "expired" | "reversed";
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionGrantPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberSessionEntries: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                itemId?: components["schemas"]["ItemId"];
                kind?: "credit" | "reserve" | "release" | "use" | "restore" | "expire" | "unexpire" | "adjust" | "reverse" | "transfer";
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEntryPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getLiability: {
        parameters: {
            query?: {
                asOf?: components["schemas"]["Instant"];
                clubId?: components["schemas"]["ClubId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionLiability"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberOwedSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedSessionsList"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createOwedSessionForgiveness: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                owedId: components["schemas"]["OwedId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwedSessionsForgiveness"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwedSessions"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createSessionUse: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionUse"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionUse"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    undoSessionUse: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                useId: components["schemas"]["UseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneSessionUse"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createSessionAdjustment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionAdjustment"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAdjustment"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createSessionTransfer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionTransfer"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTransfer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    undoSessionTransfer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                transferId: components["schemas"]["TransferId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionTransfer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createSessionBringBack: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionBringBack"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionBringBack"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createSessionExtension: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSessionExtension"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionExtension"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createClubCalendarFeed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarFeed"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createTrainerCalendarFeed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                trainerId: components["schemas"]["TrainerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarFeed"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createMemberCalendarFeed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendarFeed"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listCalendarFeeds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeeds"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    removeCalendarFeed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                feedId: components["schemas"]["FeedId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getMemberBookingLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingLinkOfMember"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createMemberBookingLink: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBookingLink"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeBookingLink"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    removeMemberBookingLink: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingLinkOfMember"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createBookingLinkDoor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingLinkToken"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDoor"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    createBookingLinkClasse: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingLinkDays"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClassesForMember"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    createBookingLinkFreeSlot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingLinkTimes"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeSlots"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    createBookingLinkBooking: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingLinkClass"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingTrial"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    createBookingLinkAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingLinkAppointment"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingTrial"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    createBookingLinkMove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingLinkMove"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingTrial"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    createBookingLinkCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingLinkCancellation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingTrial"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
            429: components["responses"]["TooMany"];
        };
    };
    listEventCategories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCategories"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createEventCategorie: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEventCategory"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCategory"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    changeEventCategorie: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                categoryId: components["schemas"]["CategoryId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedEventCategory"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCategory"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listEventTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventTypes"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createEventType: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEventType"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventType"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    changeEventType: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                typeId: components["schemas"]["TypeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedEventType"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventType"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listRooms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rooms"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createRoom: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoom"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    changeRoom: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                roomId: components["schemas"]["RoomId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedRoom"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Room"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listTrainers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainers"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createTrainer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTrainer"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    changeTrainer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                trainerId: components["schemas"]["TrainerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedTrainer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    replaceTrainerHours: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                trainerId: components["schemas"]["TrainerId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrainerHours"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trainer"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getEquipment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EquipmentList"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createEquipment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEquipment"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equipment"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    changeEquipment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                equipmentId: components["schemas"]["EquipmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedEquipment"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Equipment"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listClubOpeningHours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningHours"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    replaceClubOpeningHours: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpeningHours"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpeningHours"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listClubClosedDays: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDays"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    replaceClubClosedDays: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedClosedDays"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDays"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createEventChangePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedEvent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChangePreview"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    changeEvent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                eventId: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedEvent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChange"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createEventCancellation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                eventId: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventCancellation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventChange"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    previewEventSerie: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesToLookAt"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventSeriesPreview"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createEventSerie: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEventSeries"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeEventSeries"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getEventSerie: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                seriesId: components["schemas"]["SeriesId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventSeries"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listEvents: {
        parameters: {
            query: {
                clubId: components["schemas"]["ClubId"];
                from: components["schemas"]["Day"];
                through: components["schemas"]["Day"];
                trainerId?: components["schemas"]["TrainerId"];
                roomId?: components["schemas"]["RoomId"];
                eventTypeId?: components["schemas"]["TypeId"];
                withCancelled?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Events"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createEvent: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvent"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Event"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createBooking: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBooking"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getBooking: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookingId: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createBookingCancellation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                bookingId: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingCancellation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getEventWhyNot: {
        parameters: {
            query: {
                memberId: components["schemas"]["MemberId"];
                /** @description Whoever acts: a member, within the club’s windows, or the staff */
                by?: "member" | "staff";
            };
            header?: never;
            path: {
                eventId: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyNot"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberBookings: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                which?: "coming" | "past";
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberBookingPage"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getEventRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Roster"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createCheckIn: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCheckIn"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createBookingCheckInUndo: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                bookingId: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createBookingAbsence: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                bookingId: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Absence"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createScan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewScan"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Scanned"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getTrainerStatement: {
        parameters: {
            query: {
                limit?: number;
                cursor?: string;
                from: components["schemas"]["Day"];
                through: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                trainerId: components["schemas"]["TrainerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrainerStatement"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getTrainerStatementFile: {
        parameters: {
            query?: {
                organization?: components["schemas"]["OrganizationId"];
            };
            header?: never;
            path: {
                trainerId: components["schemas"]["TrainerId"];
                /**
                 * @description A month of the calendar, such as 2023-11
                 * @example 2023-10
                 */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createRepeatBooking: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRepeatBooking"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepeatBooking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listTrainerFreeSlots: {
        parameters: {
            query: {
                clubId: components["schemas"]["ClubId"];
                eventTypeId: components["schemas"]["TypeId"];
                from: components["schemas"]["Day"];
                through: components["schemas"]["Day"];
                bookingId?: components["schemas"]["BookingId"];
            };
            header?: never;
            path: {
                trainerId: components["schemas"]["TrainerId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeSlots"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createAppointment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointment"];
            };
        };
        responses: {
            /** @description Done; the answer is what was made */
            201: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    previewAppointment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAppointment"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingTrial"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createAppointmentMovePreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                bookingId: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentMove"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentMoveTrial"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createAppointmentMove: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                bookingId: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentMove"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedAppointment"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    createAppointmentCancellation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path: {
                bookingId: components["schemas"]["BookingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingCancellation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Booking"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    listMemberExplanations: {
        parameters: {
            query?: {
                itemId?: components["schemas"]["ItemId"];
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanations"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getBookVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getDuesRunVerification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: components["schemas"]["RunId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesRunVerification"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getClubDashboard: {
        parameters: {
            query?: {
                /** @description Has a job count a large club’s figures anew; a small one’s always are */
                fresh?: "true" | "false";
            };
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dashboard"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getReconciliation: {
        parameters: {
            query?: {
                clubId?: components["schemas"]["ClubId"];
                day?: components["schemas"]["Day"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getClubReconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
                /**
                 * @description A month of the calendar, such as 2023-11
                 * @example 2023-10
                 */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthReconciliation"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getClubReconciliationFile: {
        parameters: {
            query?: {
                organization?: components["schemas"]["OrganizationId"];
            };
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
                /**
                 * @description A month of the calendar, such as 2023-11
                 * @example 2023-10
                 */
                month: string;
                list: "days" | "differences";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getMemberDirectory: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                /** @description The beginning of any word of the name, of the e-mail address, the phone number, the account number or the card code; several words narrow it down */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberDirectory"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getMemberOverview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberOverview"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getMemberPassbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passbook"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    listEventPayers: {
        parameters: {
            query: {
                memberId: components["schemas"]["MemberId"];
            };
            header?: never;
            path: {
                eventId: components["schemas"]["EventId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payers"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getMemberLedger: {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                itemId?: components["schemas"]["ItemId"];
            };
            header?: never;
            path: {
                memberId: components["schemas"]["MemberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberLedger"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockState"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createClock: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClock"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getClubOutlook: {
        parameters: {
            query?: {
                day?: components["schemas"]["Day"];
            };
            header?: never;
            path: {
                clubId: components["schemas"]["ClubId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockOutlook"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
    createClockJump: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Any text of your own, new for each new request. The same request with the same key has one effect and gets the same answer, however often it is sent.
                 * @example a3f1c0de-sign-up-ana
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClockJump"];
            };
        };
        responses: {
            /** @description Begun; a worker carries it out */
            202: {
                headers: {
                    /** @description `true` when the same request was answered before: nothing happened again */
                    "Idempotent-Replayed"?: "true";
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockJump"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NotRightNow"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
            422: components["responses"]["Refused"];
        };
    };
    getClockJump: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jumpId: components["schemas"]["JumpId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockJump"];
                };
            };
            400: components["responses"]["NotWellFormed"];
            401: components["responses"]["SignInNeeded"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Refused"];
        };
    };
}
