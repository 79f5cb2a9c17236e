using CustomerHealth.Core.Reporting;

namespace CustomerHealth.Core.Tests.Reporting;

/// <summary>RP-5: what people write as the time of a report.</summary>
public sealed class ReportWhenTests
{
    [Theory]
    [InlineData("Mon 08:00", "Mon 08:00")]
    [InlineData(" fri  16:30 ", "Fri 16:30")]
    [InlineData("workdays 07:15", "workdays 07:15")]
    [InlineData("month-end 09:00", "month-end 09:00")]
    [InlineData("month-end +1 business day 09:00", "month-end +1 business days 09:00")]
    [InlineData("Quarter-End +3 business days 09:00", "quarter-end +3 business days 09:00")]
    [InlineData("quarter-end -10 days 09:00", "quarter-end -10 days 09:00")]
    [InlineData("review -14 days 09:00", "review -14 days 09:00")]
    public void Parse_Schedule_IsReadAndWrittenBack(string text, string written)
    {
        var when = ReportWhen.Parse(text).ShouldNotBeNull();

        when.ToString().ShouldBe(written);
        ReportWhen.Parse(written).ShouldBe(when);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Monday 08:00")]
    [InlineData("Mon 8:00")]
    [InlineData("Mon 24:00")]
    [InlineData("Mon 08:60")]
    [InlineData("Mon +1 days 08:00")]
    [InlineData("workdays +1 days 08:00")]
    [InlineData("quarter-end 3 days 09:00")]
    [InlineData("quarter-end +61 days 09:00")]
    [InlineData("year-end 09:00")]
    [InlineData("0 8 * * 1")]
    public void Parse_AnythingElse_IsNone(string text) => ReportWhen.Parse(text).ShouldBeNull();

    [Fact]
    public void Parse_DefaultOfEveryDocument_IsOneThatItTakes()
    {
        foreach (var document in ReportDocument.Every)
            document.Units.ShouldContain(ReportWhen.Parse(document.Default).ShouldNotBeNull().Unit, document.Name);
    }

    [Theory]
    [InlineData("mara.lindqvist", "person:mara.lindqvist")]
    [InlineData("person:file", "person:file")]
    [InlineData("pod:harbour", "pod:harbour")]
    [InlineData("#leadership", "#leadership")]
    [InlineData("slack:T1/C2", "slack:T1/C2")]
    [InlineData("teams:8a0f/19:abc@thread.tacv2;messageid=1", "teams:8a0f/19:abc@thread.tacv2;messageid=1")]
    [InlineData("file", "file")]
    public void Recipient_AsConfigured_IsReadAndWrittenBack(string text, string written)
    {
        var to = ReportRecipient.Parse(text).ShouldNotBeNull();

        to.ToString().ShouldBe(written);
        ReportRecipient.Parse(written).ShouldBe(to);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mara Lindqvist")]
    [InlineData("pod:")]
    [InlineData("#")]
    [InlineData("slack:C2")]
    public void Recipient_AnythingElse_IsNone(string text) => ReportRecipient.Parse(text).ShouldBeNull();
}
