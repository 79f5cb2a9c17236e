using System.Text;
using CustomerHealth.Bot.Configuration;
using Microsoft.Extensions.Configuration;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>RP-5: every mistake in <c>Reports:Recipients</c> is found at once, with what was seen and what is allowed.</summary>
public sealed class ReportRecipientsTests
{
    [Theory]
    [InlineData("""{ "Report": "weekly-digst", "To": "file" }""", "Reports:Recipients:0:Report is 'weekly-digst', which is no document; did you mean weekly-digest?")]
    [InlineData("""{ "To": "file" }""", "Reports:Recipients:0:Report is missing; name one of account-scorecard, portfolio-scorecard, qbr-expectations, qbr-internal, client-qbr, weekly-digest.")]
    [InlineData("""{ "Report": "weekly-digest" }""", "Reports:Recipients:0:To is missing; expected a person's key such as mara.lindqvist, pod:harbour, #channel, an address such as slack:T1/C2 or teams:TENANT/19:…, or file.")]
    [InlineData("""{ "Report": "weekly-digest", "To": "irc:N/C" }""", "Reports:Recipients:0:To is 'irc:N/C', which is no recipient; expected a person's key")]
    [InlineData("""{ "Report": "weekly-digest", "To": "file", "When": "Monday 8" }""", "Reports:Recipients:0:When is 'Monday 8', which is no time; expected one such as 'Mon 08:00', 'workdays 08:00',")]
    [InlineData("""{ "Report": "qbr-internal", "To": "file", "Person": "mia", "When": "Mon 08:00" }""", "Reports:Recipients:0:When is 'Mon 08:00', but qbr-internal goes out by quarter, such as 'quarter-end +3 business days 09:00'.")]
    [InlineData("""{ "Report": "weekly-digest", "To": "file", "Account": "acme" }""", "Reports:Recipients:0:Account does not apply to weekly-digest; it takes Pod or Person.")]
    [InlineData("""{ "Report": "weekly-digest", "To": "file", "Pod": "p", "Person": "mia" }""", "Reports:Recipients:0:Person is one too many: a report has one subject, and Pod is given as well; leave one out.")]
    [InlineData("""{ "Report": "client-qbr", "To": "file" }""", "Reports:Recipients:0 says not what client-qbr is about; name it as Account, or 'each' for one of each that the recipient answers for.")]
    [InlineData("""{ "Report": "qbr-expectations", "To": "file" }""", "Reports:Recipients:0 says not what qbr-expectations is about; name it as Data, the file of the review.")]
    [InlineData("""{ "Report": "weekly-digest", "To": "file", "Language": "Finnish!" }""", "Reports:Recipients:0:Language is 'Finnish!'; expected a language tag such as en, fi or pt-BR.")]
    [InlineData("""{ "Report": "weekly-digest", "To": "file", "Whem": "Mon 08:00" }""", "Reports:Recipients:0:Whem is not a setting; did you mean When?")]
    [InlineData("""{ "Report": "client-qbr", "To": "file", "Account": "acme", "Quarter": "2026-Q3" }""", "Reports:Recipients:0:Quarter is not a setting: the quarter follows from the day the report is due, so leave it out.")]
    [InlineData("""{ "Report": "weekly-digest", "To": "file" }, { "Report": "weekly-digest", "To": "file", "When": "Tue 08:00" }""", "Reports:Recipients:1 sends the same report about the same to the same as Reports:Recipients:0, so that one of them never would; leave one out.")]
    public void Check_Mistake_SaysWhatWasSeenAndWhatIsAllowed(string entries, string expected) =>
        Check(entries, "out").ShouldHaveSingleItem().Sentence.ShouldStartWith(expected);

    [Fact]
    public void Check_SeveralMistakes_AreAllNamedAtOnce() =>
        Check("""{ "Report": "x", "To": "a b", "Language": "?" }, { "Report": "weekly-digest", "To": "file" }""", folder: null).Select(fault => fault.Key).ShouldBe(
            ["Reports:Recipients:0:Report", "Reports:Recipients:0:To", "Reports:Recipients:0:Language", "Reports:OutputPath"]);

    [Fact]
    public void Of_WhatIsLeftOut_IsTheDocumentsOwn()
    {
        var schedules = ReportRecipients.Of(Read("""{ "Report": "weekly-digest", "To": "mia" }, { "Report": "client-qbr", "To": "mia", "Account": "each", "Language": "fi" }""", "out"));

        schedules.Select(one => one.Id).ShouldBe(["weekly-digest||person:mia|Mon 08:00", "client-qbr|account:each|person:mia|quarter-end +3 business days 09:00"]);
        schedules.Select(one => one.Language).ShouldBe(["", "fi"]);
    }

    private static IReadOnlyList<SettingsFault> Check(string entries, string? folder) => ReportRecipients.Check(Read(entries, folder));

    private static IConfiguration Read(string entries, string? folder)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "Reports": { {{(folder is null ? "" : $"\"OutputPath\": \"{folder}\",")}} "Recipients": [ {{entries}} ] } }"""));
        return new ConfigurationBuilder().AddJsonStream(stream).Build();
    }
}
