"""What is said beside the work: nods, questions, pleas for time, papers, answers put off."""
