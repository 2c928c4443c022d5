package org.bijstand.overview.web;

/**
 * A case in a list, in words.
 *
 * @param member null where no person is shown
 * @param place null where no person is shown
 * @param address null when there is nothing to open
 */
record ListRow(
        String number,
        String address,
        String member,
        String place,
        String services,
        String state,
        String urgency,
        boolean urgent,
        String received) {}
