package org.socialcluster.site;

import java.util.HashMap;
import java.util.Map;

/** Who may send a file just now: a few at a time, and of one account fewer, so that nobody keeps all others from sending. */
final class FilePlaces {
    static final int AT_A_TIME = 8;
    static final int OF_AN_ACCOUNT = 2;

    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /** Whether there is a place, to be given back by {@link #giveBack}. */
    synchronized boolean take(String account) {
        int own = taken.getOrDefault(account, 0);
        if (all == AT_A_TIME || own == OF_AN_ACCOUNT) {
            return false;
        }
        all++;
        taken.put(account, own + 1);
        return true;
    }

    synchronized void giveBack(String account) {
        all--;
        taken.computeIfPresent(account, (it, own) -> own == 1 ? null : own - 1);
    }
}
