package spar;

/** What is to be told to the user: that the solution does not fit the problem, or that its answer cannot be judged. */
final class Complaint extends Exception {
    private static final long serialVersionUID = 1;

    final boolean misuse;

    private Complaint(String text, boolean misuse) {
        super(text, null, false, false);
        this.misuse = misuse;
    }

    static Complaint misfit(String text) {
        return new Complaint(text, true);
    }

    static Complaint badAnswer(String text) {
        return new Complaint("the answer cannot be judged: " + text, false);
    }
}
