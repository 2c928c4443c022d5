package org.bijstand.engine.form;

import java.util.Map;

/**
 * The task behind a form.
 *
 * @param businessKey of the task's process instance, see the process contracts: a case or assignment number
 * @param activityId the user task's id in the model
 * @param userId who opened or submits it; null when the system does
 * @param facts the routing facts that the task sees
 */
public record OpenTask(
        String businessKey, String taskId, String activityId, String userId, Map<String, Object> facts) {}
