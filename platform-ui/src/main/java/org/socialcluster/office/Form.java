package org.socialcluster.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.socialcluster.shared.Problem.FieldError;

/**
 * The fields of a form under the names that services know. What a service refuses is shown at its field, the first of
 * them gets the focus, and everything typed stays.
 */
public final class Form {
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** Registers a field under its name in the service's input. */
    public <F extends Component & HasValidation> F field(String name, F field) {
        field.setManualValidation(true);
        fields.put(name, field);
        return field;
    }

    /** Does the work of the form.
     *
     * @return whether it was done; false after a refusal, which the person sees */
    public boolean submit(Runnable work) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            work.run();
            return fields.values().stream().noneMatch(HasValidation::isInvalid);
        } catch (RuntimeException failure) {
            List<FieldError> errors = Refusals.in(failure);
            if (errors.isEmpty()) {
                throw failure;
            }
            show(errors);
            return false;
        }
    }

    /** Refuses one field in the words given: the work counts as not done. */
    public void refuse(String name, String sentence) {
        show(List.of(new FieldError(name, sentence)));
    }

    private void show(List<FieldError> errors) {
        for (FieldError error : errors) {
            HasValidation field = fields.get(error.field());
            if (field == null) {
                Notice.refusal(error.message());
            } else {
                field.setErrorMessage(error.message());
                field.setInvalid(true);
            }
        }
        fields.values().stream().filter(HasValidation::isInvalid).findFirst().ifPresent(Form::focus);
    }

    private static void focus(HasValidation field) {
        if (field instanceof Focusable<?> target) {
            target.focus();
        }
    }
}
