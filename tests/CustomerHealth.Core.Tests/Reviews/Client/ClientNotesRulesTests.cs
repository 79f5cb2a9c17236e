using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Client;

namespace CustomerHealth.Core.Tests.Reviews.Client;

public sealed class ClientNotesRulesTests
{
    private static readonly ClientNotes Notes = new() { Account = "acme", Quarter = new Quarter(2026, 3) };

    /// <summary>Data of one client never reaches another's document.</summary>
    [Fact]
    public void CheckSubject_OfAnotherAccountOrQuarter_IsRefused()
    {
        ClientNotesRules.CheckSubject(Notes, "acme", new Quarter(2026, 3)).ShouldBeEmpty();
        ClientNotesRules.CheckSubject(Notes, "other", new Quarter(2026, 2)).Select(m => m.Part).ShouldBe(["account", "quarter"]);
    }

    [Fact]
    public void Check_AnsweredBeforeAskedOrAskedTooLate_IsRefusedByRow()
    {
        var notes = Notes with
        {
            Questions = [new("d", "w", new(2026, 9, 30), new(2026, 11, 21)), new("a", "w", new(2026, 7, 2), new(2026, 7, 2)), new("b", "w", new(2026, 7, 2), new(2026, 7, 1)), new("c", "w", new(2026, 10, 1), null)],
        };

        ClientNotesRules.Check(notes, new(2026, 9, 30), new(2026, 11, 20)).Select(m => (m.Row, m.Sentence)).ShouldBe(
        [
            (0, "'d' is answered on 21 Nov 2026, and today is 20 Nov 2026: leave 'answered' out while it is open."),
            (2, "'b' is answered on 1 Jul 2026, before it is asked on 2 Jul 2026."),
            (3, "'c' is asked on 1 Oct 2026; the document looks at days up to 30 Sep 2026."),
        ]);
    }
}
