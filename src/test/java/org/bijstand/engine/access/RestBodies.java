package org.bijstand.engine.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What the operations of the engine's REST interface need to be told, so that a refusal is not about a missing field. */
final class RestBodies {

    private static final Map<String, String> BY_PATH = new LinkedHashMap<>();

    private static final String RIGHT =
            "{'type':1,'permissions':['ALL'],'userId':'{user}','resourceType':6,'resourceId':'*'}";
    private static final String PLAN = "'migrationPlan':{'sourceProcessDefinitionId':'{definition}',"
            + "'targetProcessDefinitionId':'{definition}','instructions':[]}";
    private static final String INSTANCES = "'processInstanceIds':['{instance}']";
    private static final String STEP = "'instructions':[{'type':'startBeforeActivity','activityId':'Task_Probe'}]";
    private static final String VALUE = "{'value':'URGENT'}";

    static {
        on(".*/count", "{}");
        on(".*/authorization/create", RIGHT);
        on("/authorization/.*", RIGHT);
        on("/filter/create", "{'resourceType':'Task','name':'made{new}','query':{'assigneeExpression':'${1+1}'}}");
        on("/filter/[^/]+", "{'resourceType':'Task','name':'made{new}','query':{}}");
        on("/group/create", "{'id':'made{new}','name':'Gemaakt','type':'WORKFLOW'}");
        on("/group/[^/]+", "{'id':'{user}','name':'Gemaakt','type':'WORKFLOW'}");
        on("/tenant/create", "{'id':'made{new}','name':'Gemaakt'}");
        on("/tenant/[^/]+", "{'id':'made','name':'Gemaakt'}");
        on(
                "/user/create",
                "{'profile':{'id':'made{new}','firstName':'Gemaakt'},"
                        + "'credentials':{'password':'Test-bijstand-1'}}");
        on("/user/[^/]+/profile", "{'id':'{user}','firstName':'Gemaakt','lastName':'Testmans'}");
        on("/user/[^/]+/credentials", "{'password':'Test-bijstand-2','authenticatedUserPassword':'Test-bijstand-1'}");
        on("/identity/verify", "{'username':'nobody-at-all','password':'Test-bijstand-1'}");
        on("/identity/password-policy", "{'password':'Test-bijstand-1'}");
        on("/task/create", "{'name':'Los briefje'}");
        on("/task/[^/]+", "{'name':'Anders','assignee':'bilal'}");
        on("/task/[^/]+/(assignee|delegate)", "{'userId':'bilal'}");
        on("/task/[^/]+/claim", "{'userId':'{self}'}");
        on("/task/[^/]+/identity-links.*", "{'userId':'bilal','type':'candidate'}");
        on("/task/[^/]+/bpmnE.*", "{'errorCode':'x','escalationCode':'x'}");
        on(".*/comment(/create)?", "{'message':'los briefje','id':'x'}");
        on(".*/(localV|v)ariables", "{'modifications':{'urgency':" + VALUE + "}}");
        on(".*/(localV|v)ariables/[^/]+", VALUE);
        on("/process-instance/variables-async", "{" + INSTANCES + ",'variables':{'urgency':" + VALUE + "}}");
        on("/process-instance/message-async", "{" + INSTANCES + ",'messageName':'x'}");
        on("/process-instance/suspended.*", "{" + INSTANCES + ",'suspended':true}");
        on("/process-instance/job-retries.*", "{" + INSTANCES + ",'processInstances':['{instance}'],'retries':1}");
        on("/process-instance/delete.*", "{" + INSTANCES + ",'historicProcessInstanceIds':['{instance}']}");
        on("/process-instance/[^/]+/modification.*", "{" + STEP + "}");
        on("/process-definition/suspended", "{'processDefinitionKey':'access-probe','suspended':true}");
        on("/process-definition/.*/restart.*", "{'processInstanceIds':['{finished}']," + STEP + "}");
        on("/job-definition/suspended|/job/suspended", "{'processDefinitionKey':'access-probe','suspended':true}");
        on(".*/suspended", "{'suspended':true}");
        on(".*/history-time-to-live", "{'historyTimeToLive':1}");
        on("/job/retries", "{'jobIds':['{job}'],'retries':1}");
        on(".*/retries(-async)?", "{'retries':1,'externalTaskIds':['none'],'processInstanceIds':['{instance}']}");
        on(".*/(jobPriority|priority)", "{'priority':1}");
        on("/job/[^/]+/duedate", "{'duedate':'2030-01-01T00:00:00.000+0100'}");
        on(
                "/migration/generate",
                "{'sourceProcessDefinitionId':'{definition}'," + "'targetProcessDefinitionId':'{definition}'}");
        on("/migration/validate", PLAN.replaceFirst("'migrationPlan':", ""));
        on("/migration/execute.*", "{" + PLAN + "," + INSTANCES + "}");
        on("/modification/execute.*", "{'processDefinitionId':'{definition}'," + INSTANCES + "," + STEP + "}");
        on("/message", "{'messageName':'x'}");
        on("/signal", "{'name':'x'}");
        on("/execution/[^/]+/create-incident", "{'incidentType':'x','configuration':'y'}");
        on(".*/annotation", "{'annotation':'los briefje'}");
        on(".*/set-annotation", "{'annotation':'los briefje'}");
        on(
                "/external-task/fetchAndLock",
                "{'workerId':'w','maxTasks':1,'topics':[{'topicName':'t','lockDuration':1}]}");
        on("/external-task/.*", "{'workerId':'w','lockDuration':1,'newDuration':1,'errorCode':'x','retries':1}");
        on(
                "/history/.*/set-removal-time",
                "{'absoluteRemovalTime':'2030-01-01T00:00:00.000+0100',"
                        + "'historicProcessInstanceIds':['{instance}'],'historicDecisionInstanceIds':['none'],"
                        + "'historicBatchIds':['none']}");
        on("/history/process-instance/delete", "{'historicProcessInstanceIds':['{instance}']}");
        on("/history/decision-instance/delete", "{'historicDecisionInstanceIds':['none']}");
        on("/condition", "{'variables':{'urgency':" + VALUE + "}}");
    }

    private RestBodies() {}

    private static void on(String paths, String body) {
        BY_PATH.put(paths, body);
    }

    static String of(String method, String path, Map<String, String> ids) {
        if (method.equals("GET") || method.equals("DELETE") || method.equals("OPTIONS")) {
            return null;
        }
        String body = BY_PATH.entrySet().stream()
                .filter(row -> path.matches(row.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("{}");
        return body.replace('\'', '"')
                .replace("{new}", UUID.randomUUID().toString())
                .replace("{user}", ids.get("user.id"))
                .replace("{instance}", ids.get("process-instance.id"))
                .replace("{finished}", ids.get("finished"))
                .replace("{definition}", ids.get("process-definition.id"))
                .replace("{job}", ids.get("job.id"));
    }
}
