package org.socialcluster.office;

import java.util.List;
import org.socialcluster.shared.Actor;

/** Where the first page asks what needs attention: every room with records of its own answers for them. */
public interface Todos {
    /** What stands in the way of people first; nothing where all is well. */
    List<Todo> todos(Actor actor);
}
