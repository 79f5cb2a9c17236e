using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Sources.Reviews;

namespace CustomerHealth.Sources.Tests.Reviews;

/// <summary>QB-4, QB-7: the record behind an internal QBR, and what is wrong with it, named by place.</summary>
public sealed class InternalReviewFileTests
{
    private const string Person = "mara.lindqvist";
    private static readonly Quarter Quarter = new(2026, 3);
    private static readonly string Sample = File.ReadAllText(Repository.File("samples", "qbr-internal.yaml"));

    [Fact]
    public void Read_Sample_IsTaken()
    {
        var reading = Read(Sample);

        reading.Mistakes.ShouldBeEmpty();
        var review = reading.Review.ShouldNotBeNull();
        review.Commitments.Select(c => c.State).ShouldBe([CommitmentState.Kept, CommitmentState.Broken, CommitmentState.Open, CommitmentState.Kept]);
        review.LastReview.ShouldBe(new NodaTime.LocalDate(2026, 7, 9));
        (review.Wins.Length, review.Failures.Length, review.Lessons.Length).ShouldBe((3, 2, 2));
    }

    [Theory]
    [InlineData("last-review:", "last-reveiw:", "r.yaml(7,1): error CHQ001: 'last-reveiw' is not a key here; did you mean 'last-review'?")]
    [InlineData("owner: leena.harjavuo", "owners: leena.harjavuo", "r.yaml(27,5): error CHQ001: 'owners' is not a key here; did you mean 'owner'?")]
    [InlineData("2026-Q3\ndate", "Q3\ndate", "r.yaml(5,10): error CHQ001: 'Q3' is not a quarter: it is written like 2026-Q3.")]
    [InlineData("date: 2026-10-14", "date: soon", "r.yaml(6,7): error CHQ001: 'soon' is not understood: 'date' is written like 2026-10-14.")]
    [InlineData("state: open", "state: done", "r.yaml(24,12): error CHQ001: 'done' is no value of 'state'; there are open, kept, broken.")]
    [InlineData("wins:", "wins: none\nvictories:", "r.yaml(32,7): error CHQ001: 'wins' is a list: one '- ' for each row.")]
    [InlineData("date: 2026-10-14", "date: 2026-07-09", "r.yaml(6,7): error CHQ002: The review is on 9 Jul 2026, not after the last one on 9 Jul 2026.")]
    [InlineData("due: 2026-07-31", "due: 2026-07-01", "r.yaml(11,5): error CHQ002: 'Set the 90-day objectives of Acme Robotics again with their new head of sales' is due on 1 Jul 2026, before it was made on 9 Jul 2026.")]
    [InlineData("    evidence: Two calls of six took place, on 14 July and 1 September\n", "", "r.yaml(16,5): error CHQ002: 'Hold a call with the owner of Fennimoor Kites every two weeks' is broken, and no 'evidence' says what shows it.")]
    [InlineData("last-review: 2026-07-09", "", "r.yaml(11,3): error CHQ002: There are commitments, but 'last-review' does not say when they were made.")]
    [InlineData("person: mara.lindqvist", "person: tobias.okafor", "r.yaml(4,9): error CHQ003: The record is about 'tobias.okafor', and the pack about 'mara.lindqvist': name the record of the same person.")]
    [InlineData("2026-Q3\ndate", "2026-Q2\ndate", "r.yaml(5,10): error CHQ003: The record is of 2026-Q2, and the pack of 2026-Q3: name the record of the same quarter, or ask for --quarter 2026-Q2.")]
    public void Read_OneMistake_NamesItsPlace(string right, string wrong, string expected)
    {
        var reading = Read(Sample.Replace(right, wrong, StringComparison.Ordinal));

        reading.Review.ShouldBeNull();
        reading.Mistakes.Select(m => m.ToString()).ShouldContain(m => string.Equals(m, expected, StringComparison.Ordinal), string.Join("\n", reading.Mistakes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("a: [")]
    [InlineData("person: 1\nperson: 2")]
    public void Read_NoRecordAtAll_IsRefusedWithAPlace(string text)
    {
        var reading = Read(text);

        reading.Review.ShouldBeNull();
        reading.Mistakes.ShouldNotBeEmpty();
        reading.Mistakes.ShouldAllBe(m => m.Line >= 1 && m.Column >= 1);
    }

    /// <summary>QB-7: looked at again three days, two weeks and six weeks after the review.</summary>
    [Fact]
    public void Checks_OfAReview_QB7_AreThreeDaysTwoAndSixWeeksLater() =>
        CommitmentChecks.Of(new(2026, 7, 9), new BusinessCalendar([new(2026, 7, 13)])).ShouldBe([new(2026, 7, 14), new(2026, 7, 23), new(2026, 8, 20)]);

    private static InternalReviewReading Read(string text) => InternalReviewFile.Read("r.yaml", text, Person, Quarter);
}
