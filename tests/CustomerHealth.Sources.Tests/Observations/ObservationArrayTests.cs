using System.Text;
using CustomerHealth.Sources.Observations;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Observations;

public sealed class ObservationArrayTests
{
    private const string Good = """{"account":"acme","measure":"support.open-tickets","at":"2026-09-30","value":7,"source":"crm"}""";
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 22, 9, 0);

    [Fact]
    public void Read_GoodRow_IsAnObservationKnownNow()
    {
        var row = Read($"[{Good}]").Rows.Single().Observation!;

        row.Account.ShouldBe("acme");
        row.Value.ShouldBe("7");
        row.At.ShouldBe(Instant.FromUtc(2026, 9, 29, 21, 0));
        row.KnownAt.ShouldBe(Now);
        row.Id.ShouldBeNull();
    }

    [Theory]
    [InlineData("true", "yes")]
    [InlineData("7.50", "7.50")]
    [InlineData("\" green \"", "green")]
    [InlineData("\"NA\"", "NA")]
    public void Read_Value_IsKeptAsWritten(string json, string value) =>
        Read($"[{Good.Replace(":7,", $":{json},", StringComparison.Ordinal)}]").Rows[0].Observation!.Value.ShouldBe(value);

    [Theory]
    [InlineData("\"acount\":\"a\",", "'acount' is not a field; did you mean 'account'?")]
    [InlineData("\"id\":5,", "id is a number; expected a text")]
    public void Read_BadRow_IsRefusedAloneAndSaysWhy(string more, string error)
    {
        var rows = Read($"[{Good},{{{more}{Good[1..]},{Good}]").Rows;

        rows.Select(r => r.Error).ShouldBe([null, error, null]);
    }

    [Theory]
    [InlineData("\"2026-09-30\"", "\"yesterday\"", "at is 'yesterday'; write it as 2026-09-30, 2026-09-30T14:05 or 2026-09-30T14:05:00Z")]
    [InlineData("\"support.open-tickets\"", "\"Open Tickets\"", "measure is 'Open Tickets', which is no key of a measure; use lower-case letters, digits, '-' and dots, as in support.open-tickets")]
    [InlineData(":7,", ":[7],", "value is an array; expected a text, a number, true or false")]
    [InlineData(":7,", ":\" \",", "value is empty")]
    [InlineData("\"source\":\"crm\"", "\"id\":\"1\"", "source is missing")]
    [InlineData("\"crm\"", "\"c\\u0000m\"", "source holds a NUL character; this is not text")]
    public void Read_BadField_SaysWhatWasSeenAndWhatIsAllowed(string good, string bad, string error) =>
        Read($"[{Good.Replace(good, bad, StringComparison.Ordinal)}]").Rows[0].Error.ShouldBe(error);

    [Theory]
    [InlineData("{}", "The body is an object; expected an array of observations.")]
    [InlineData("[1", "The body is not JSON: line 1, byte 3.")]
    [InlineData("""[{"account":"a","account":"b"}]""", "The body is not JSON")]
    public void Read_BadBody_IsRefusedWhole(string body, string error) => Read(body).Error!.ShouldStartWith(error);

    [Fact]
    public void Read_OneRowTooMany_IsTooLarge()
    {
        Read($"[{string.Join(',', Enumerable.Repeat(Good, ObservationArray.MostRows))}]").Rows.Length.ShouldBe(ObservationArray.MostRows);
        Read($"[{string.Join(',', Enumerable.Repeat(Good, ObservationArray.MostRows + 1))}]").IsTooLarge.ShouldBeTrue();
    }

    private static ReceivedBatch Read(string json) =>
        new ObservationArray(DateTimeZoneProviders.Tzdb["Europe/Helsinki"]).Read(Encoding.UTF8.GetBytes(json), Now);
}
