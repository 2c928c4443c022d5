package org.bijstand.delivery.process;

import java.util.Locale;
import org.bijstand.delivery.Withdrawal;
import org.bijstand.delivery.WithdrawalReason;
import org.bijstand.delivery.Withdrawals;
import org.bijstand.engine.form.FormAnswers;
import org.bijstand.engine.form.StartForm;
import org.bijstand.engine.form.StartedCase;
import org.springframework.stereotype.Component;

/** Somebody calls to stop a case (H8). */
@Component
class WithdrawalForm implements StartForm {

    private final Withdrawals withdrawals;

    WithdrawalForm(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public String formId() {
        return "home-assistance-withdrawal";
    }

    @Override
    public StartedCase submit(String userId, FormAnswers answers) {
        String caseNumber = answers.text("caseNumber").toUpperCase(Locale.ROOT);
        withdrawals.note(
                caseNumber,
                answers.choice("askedBy", Withdrawal.Asker.class),
                answers.choice("reason", WithdrawalReason.class));
        return new StartedCase(caseNumber);
    }
}
