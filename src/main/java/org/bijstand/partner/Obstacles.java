package org.bijstand.partner;

import java.util.ArrayList;
import java.util.List;
import org.bijstand.casefile.Language;

/** What keeps a partner from an assignment, whatever speaks for it (H6). Each obstacle is told in Dutch words. */
final class Obstacles {

    private Obstacles() {}

    static List<String> of(Partner partner, Wish wish, Standing standing) {
        List<String> obstacles = new ArrayList<>();
        if (!partner.does(wish.service())) {
            obstacles.add("doet geen " + wish.service().label());
        }
        if (partner.coverageOf(wish.postcode()).isEmpty()) {
            obstacles.add("dekt " + wish.postcode() + " niet");
        }
        if (!partner.isContractedOnAll(wish.days())) {
            obstacles.add("heeft op die dagen geen contract");
        }
        if (partner.paused()) {
            obstacles.add("vraagt even geen opdrachten");
        }
        if (!standing.leavesRoomIn(partner)) {
            obstacles.add("zit aan zijn maximum van " + partner.capacity());
        }
        Language school = wish.schoolLanguage();
        if (school != null && !partner.languages().contains(school)) {
            obstacles.add("geeft geen les in het " + school.label());
        }
        return obstacles;
    }
}
