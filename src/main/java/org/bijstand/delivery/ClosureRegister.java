package org.bijstand.delivery;

import java.time.Instant;
import java.util.Optional;

/** Where the end of a case is kept: who stopped it, what the member said, how its partners did. */
public interface ClosureRegister {

    /** False, and nothing changed, when somebody asked before. */
    boolean addWithdrawal(Withdrawal withdrawal);

    Optional<Withdrawal> withdrawalOf(String caseNumber);

    /** False, and nothing changed, when the member answered before. */
    boolean addSatisfaction(String caseNumber, Satisfaction satisfaction, Instant at);

    Optional<Satisfaction> satisfactionOf(String caseNumber);

    /** Keeps all but the score; judging the same assignment and partner again replaces what was said. */
    void review(PartnerJudgement judgement, String userId, Instant at);
}
