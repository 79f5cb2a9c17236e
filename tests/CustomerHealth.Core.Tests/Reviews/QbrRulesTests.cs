using CustomerHealth.Core.Reviews;

namespace CustomerHealth.Core.Tests.Reviews;

/// <summary>QB-2: what an Expectations Document must hold.</summary>
public sealed class QbrRulesTests
{
    private static readonly QbrExpectations Good = new()
    {
        Organisation = "Northlight Studio",
        Quarter = new Quarter(2026, 3),
        Leader = "Sam Idowu",
        Subject = "Pod North",
        Date = new(2026, 10, 14),
        Start = new(9, 0),
        TimeZone = "Europe/Stockholm",
        Place = "Polaris",
        Participants = [new("Sam Idowu", "", [MeetingRole.Leader, MeetingRole.Moderator]), new("Mara Lindqvist", "", [MeetingRole.Presenter, MeetingRole.NoteTaker])],
        Materials = [new("One page", "Mara Lindqvist", "")],
        Reports = [new("Scorecards", "Mara Lindqvist", "")],
        PastNumbers = [new("Revenue", "Sam Idowu", "")],
        ComingNumbers = [new("Renewals", "Sam Idowu", "")],
        Format = "In the room.",
        Slides = new Slides(AreMade: false, null),
        Agenda = [new("Review", 100, "Mara Lindqvist", AgendaKind.Talk), new("Break", 10, null, AgendaKind.Break), new("Plan", 70, "Sam Idowu", AgendaKind.Decision)],
    };

    [Fact]
    public void Check_Exactly180MinutesInTotal_IsAccepted() => QbrRules.Check(Good).ShouldBeEmpty();

    [Fact]
    public void Check_181MinutesInTotal_IsRefusedNamingTotalAndLimit() =>
        Refused(Good with { Agenda = Good.Agenda.Add(new("Any other business", 1, "Sam Idowu", AgendaKind.Talk)) })
            .ShouldBe(["The agenda takes 181 minutes in total; at most 180 are allowed."]);

    [Theory]
    [InlineData(0, "'Plan' has 0 minutes; every topic has at least 1.")]
    [InlineData(-5, "'Plan' has −5 minutes; every topic has at least 1.")]
    public void Check_TopicWithoutMinutes_IsRefused(int minutes, string expected) =>
        Refused(Good with { Agenda = [new("Plan", minutes, "Sam Idowu", AgendaKind.Talk)] }).ShouldBe([expected]);

    [Fact]
    public void Check_OnlyPastOrOnlyComingNumbers_IsRefused()
    {
        Refused(Good with { PastNumbers = [] }).ShouldBe(["There are no numbers to know of the past quarter."]);
        Refused(Good with { ComingNumbers = [] }).ShouldBe(["There are no numbers to know of the year to come."]);
    }

    [Fact]
    public void Check_RoleThatNobodyHas_IsRefused() =>
        Refused(Good with { Participants = [Good.Participants[0], Good.Participants[1] with { Roles = [MeetingRole.Presenter] }] })
            .ShouldBe(["Nobody has the role 'note-taker'."]);

    [Fact]
    public void Check_OtherLeaderThanNamed_IsRefused() =>
        Refused(Good with { Leader = "Mara Lindqvist" }).ShouldBe(["'Sam Idowu' has the role 'leader', but the leader is 'Mara Lindqvist'."]);

    [Fact]
    public void Check_OwnerWhoDoesNotAttend_IsRefused() =>
        Refused(Good with { Agenda = [new("Plan", 5, "Jonas Weller", AgendaKind.Talk)] }).ShouldBe(["'Jonas Weller' leads 'Plan' but is not among the participants."]);

    [Fact]
    public void Check_SlidesWithoutTemplate_IsRefused() =>
        Refused(Good with { Slides = new Slides(AreMade: true, null) }).ShouldBe(["Slides are made, but no template is given."]);

    [Fact]
    public void SendBy_OfAReview_IsTwoWeeksBefore() => Good.SendBy.ShouldBe(new NodaTime.LocalDate(2026, 9, 30));

    [Fact]
    public void Build_SameExpectations_HaveTheSameSnapshot() // RP-3
    {
        QbrExpectationsModel.Build(Good)["snapshot"].ShouldBe(QbrExpectationsModel.Build(Good with { })["snapshot"]);
        QbrExpectationsModel.Build(Good)["snapshot"].ShouldNotBe(QbrExpectationsModel.Build(Good with { Place = "Orion" })["snapshot"]);
    }

    [Fact]
    public void Questions_OfAnyReview_LeadOnAndAccuseNobody() => // QB-5, QB-6
        CoachingQuestions.Always.Concat(CoachingQuestions.GoodQuarter).ShouldAllBe(q => !q.StartsWith("Why", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("2026-Q3", "2026-Q4")]
    [InlineData("2026-Q4", "2027-Q1")]
    public void Parse_Quarter_KnowsTheNext(string text, string next) => Quarter.Parse(text)!.Value.Next.ToString().ShouldBe(next);

    [Theory]
    [InlineData("2026-Q5")]
    [InlineData("Q3 2026")]
    [InlineData("")]
    public void Parse_NoQuarter_IsNull(string text) => Quarter.Parse(text).ShouldBeNull();

    private static IEnumerable<string> Refused(QbrExpectations expectations) => QbrRules.Check(expectations).Select(m => m.Sentence);
}
