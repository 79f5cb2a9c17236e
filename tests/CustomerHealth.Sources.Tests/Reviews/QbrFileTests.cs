using CustomerHealth.Core.Reviews;
using CustomerHealth.Sources.Reviews;

namespace CustomerHealth.Sources.Tests.Reviews;

public sealed class QbrFileTests
{
    private static readonly string Sample = File.ReadAllText(Repository.File("samples", "qbr.yaml"));

    [Fact]
    public void Read_Sample_IsReadyToSend()
    {
        var reading = QbrFile.Read("qbr.yaml", Sample);

        reading.Mistakes.ShouldBeEmpty();
        var expectations = reading.Expectations.ShouldNotBeNull();
        expectations.Leader.ShouldBe("Sam Idowu");
        expectations.TotalMinutes.ShouldBe(180);
        expectations.Agenda.Count(a => a.Kind == AgendaKind.Decision).ShouldBe(2);
        expectations.Participants[3].Roles.ShouldBe([MeetingRole.Presenter, MeetingRole.NoteTaker]);
        expectations.SendBy.ShouldBe(new NodaTime.LocalDate(2026, 9, 30));
    }

    [Theory]
    [InlineData("leader:", "laeder:", "qbr.yaml(5,1): error CHQ001: 'laeder' is not a key here; did you mean 'leader'?")]
    [InlineData("2026-Q3", "Q3", "qbr.yaml(4,10): error CHQ001: 'Q3' is not a quarter: it is written like 2026-Q3.")]
    [InlineData("2026-10-14", "14.10.2026", "qbr.yaml(7,7): error CHQ001: '14.10.2026' is not understood: 'date' is written like 2026-10-14.")]
    [InlineData("Europe/Stockholm", "Sweden/Stockholm", "qbr.yaml(9,12): error CHQ001: 'Sweden/Stockholm' is not a time zone: it is written like Europe/Stockholm.")]
    [InlineData("roles: [leader]", "roles: [boss]", "qbr.yaml(13,60): error CHQ001: 'boss' is no value of 'roles'; there are leader, presenter, moderator, note-taker, expert, guest.")]
    [InlineData("minutes: 35", "minutes: long", "qbr.yaml(53,64): error CHQ001: 'long' is not a whole number: 'minutes' is one, below 100,000.")]
    [InlineData("minutes: 35", "minutes: 36", "qbr.yaml(52,3): error CHQ002: The agenda takes 181 minutes in total; at most 180 are allowed.")]
    [InlineData("minutes: 35", "minutes: 0", "qbr.yaml(53,5): error CHQ002: 'Q3 in review: wins, failures, lessons' has 0 minutes; every topic has at least 1.")]
    public void Read_OneMistake_NamesItsPlace(string right, string wrong, string expected)
    {
        var reading = QbrFile.Read("qbr.yaml", Sample.Replace(right, wrong, StringComparison.Ordinal));

        reading.Expectations.ShouldBeNull();
        reading.Mistakes.Select(m => m.ToString()).ShouldContain(m => string.Equals(m, expected, StringComparison.Ordinal), string.Join("\n", reading.Mistakes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("just a text")]
    [InlineData("a: [")]
    [InlineData("a: 1\na: 2")]
    public void Read_NoQbrAtAll_IsRefusedWithAPlace(string text)
    {
        var reading = QbrFile.Read("qbr.yaml", text);

        reading.Expectations.ShouldBeNull();
        reading.Mistakes.ShouldAllBe(m => m.Line >= 1 && m.Column >= 1);
        reading.Mistakes.ShouldNotBeEmpty();
    }
}
