package org.bijstand.delivery.process;

import org.bijstand.delivery.Withdrawals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component("withdrawCase")
class WithdrawCase implements JavaDelegate {

    private final Withdrawals withdrawals;

    WithdrawCase(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawals.wake(execution.getProcessBusinessKey());
    }
}
