package org.bijstand.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Camunda Tasklist as a case worker handles it, found by the words on the screen. */
class Tasklist {

    static final String ADDRESS = "/camunda/app/tasklist/default/";

    private final Page page;

    Tasklist(Page page) {
        this.page = page;
    }

    void chooseProcess(String name) {
        page.getByText("Proces starten").click();
        // The name also stands on the cards of the list behind the dialog.
        page.locator(".modal-dialog").getByText(name).click();
        page.locator(".modal-body .fjs-container").waitFor();
    }

    /** Sends the start form; the dialog closes when the engine took it. */
    void start() {
        Locator dialog = page.locator(".modal-dialog");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Starten").setExact(true))
                .click();
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Opens a task by its address, because many tests leave tasks in the same list, and claims it. */
    void claim(String taskId) {
        page.navigate(ADDRESS + "#/?task=" + taskId);
        page.getByText("Opnemen", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".fjs-container").waitFor();
        page.locator(".fjs-container input:enabled").first().waitFor();
    }

    /** Sends the task's form; the task leaves the screen when the engine took it. */
    void complete() {
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afronden"));
        button.click();
        button.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** The part of the form under a heading. */
    Locator group(String text) {
        return page.locator(".fjs-form-field-group", new Page.LocatorOptions().setHasText(text))
                .last();
    }

    void date(Locator within, String label, String day) {
        Locator field = within.getByLabel(label);
        field.fill(day);
        field.press("Tab");
    }
}
