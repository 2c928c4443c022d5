package org.bijstand.engine.task;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.AUTHORIZATION_CHECK_REVOKE_NEVER;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.bijstand.engine.task.db.TaskAudience;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.springframework.stereotype.Component;

/**
 * Keeps the list of tasks and its count fast with authorisations on. The stock engine stores a right for each person and
 * group that a task is linked to, and reads all of them for each count: seconds at 5,000 open tasks. Here the link itself
 * is the right. Nothing is stored (the provider of rights sees to that), and the two places in the engine that ask for
 * rights on tasks ask for links too. See src/docs/decisions/0005-a-link-is-the-right-on-a-task.md.
 */
@Component
class TaskAccessPlugin extends AbstractProcessEnginePlugin {

    private static final String STATEMENTS = "org/bijstand/engine/task/db/VisibleTasks.xml";

    private final TaskAudience audience;

    TaskAccessPlugin(TaskAudience audience) {
        this.audience = audience;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> factories = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            factories.addAll(engine.getCustomSessionFactories());
        }
        factories.add(new Replacement(AuthorizationManager.class, TaskAuthorizations::new));
        factories.add(new Replacement(TaskManager.class, VisibleTasks::new));
        engine.setCustomSessionFactories(factories);
        // A link can't be outweighed by a right that is taken away, so there are none: see TaskAuthorizations.
        engine.setAuthorizationCheckRevokes(AUTHORIZATION_CHECK_REVOKE_NEVER);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        Configuration statements = engine.getSqlSessionFactory().getConfiguration();
        try (InputStream xml = getClass().getClassLoader().getResourceAsStream(STATEMENTS)) {
            new XMLMapperBuilder(xml, statements, STATEMENTS, statements.getSqlFragments()).parse();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (audience.revokes() > 0) {
            throw new IllegalStateException("Authorisations of type REVOKE are no longer honoured. Delete them from"
                    + " ACT_RU_AUTHORIZATION (TYPE_ = 2), after giving fewer rights to the groups they limited.");
        }
        audience.attach(
                Involvement.permissions((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()));
    }

    /** Makes something else where the engine asks for one of its own managers. */
    private record Replacement(Class<?> sessionType, Supplier<Session> maker) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return sessionType;
        }

        @Override
        public Session openSession() {
            return maker.get();
        }
    }
}
