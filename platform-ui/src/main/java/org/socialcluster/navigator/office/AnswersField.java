package org.socialcluster.navigator.office;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.socialcluster.navigator.Navigator.Answer;
import org.socialcluster.office.Rows;

/** The answers of a question, in their order. */
class AnswersField extends Rows<Answer, AnswerRow> {
    private final transient List<Target> targets;

    AnswersField(List<Target> targets, String label, String add) {
        super(label, add);
        this.targets = targets;
    }

    @Override
    protected AnswerRow row(Answer value) {
        return new AnswerRow(value, targets, this::changed);
    }

    @Override
    protected AnswerRow another() {
        Set<String> taken = rows().stream().map(it -> it.value().code()).collect(Collectors.toSet());
        return row(new Answer(FreeCode.of("a", taken), "", null, null));
    }

    @Override
    protected String takeAway(int number) {
        return getTranslation("navigator.answer.remove", number);
    }

    /** As they stand, the ones that are being typed among them. */
    List<Answer> answers() {
        return rows().stream().map(AnswerRow::value).toList();
    }
}
