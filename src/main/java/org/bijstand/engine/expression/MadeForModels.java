package org.bijstand.engine.expression;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.bijstand.engine.model.ModelBeans;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Answers for the beans of {@link ModelBeans} and their own functions; of an execution, its case number can be asked.
 * Everything else is refused, so that no other resolver is asked either.
 */
@Component
class MadeForModels extends ELResolver {

    private static final String CASE_NUMBER = "processBusinessKey";

    private final ListableBeanFactory application;
    private final BeanELResolver functions = new BeanELResolver(true);

    MadeForModels(ListableBeanFactory application) {
        this.application = application;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return bean(context, String.valueOf(property));
        }
        if (base instanceof DelegateExecution execution && CASE_NUMBER.equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        throw refused(property);
    }

    private Object bean(ELContext context, String name) {
        if (!ModelBeans.has(application, name)) {
            return null;
        }
        context.setPropertyResolved(true);
        return application.getBean(name);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] values) {
        if (base == null || !ModelBeans.isFunction(ClassUtils.getUserClass(base), String.valueOf(method))) {
            throw refused(method);
        }
        return functions.invoke(context, base, method, types, values);
    }

    private static ELException refused(Object what) {
        return new ELException("a model may not ask for '" + what + "'");
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw refused(property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
