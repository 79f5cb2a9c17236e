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
    [InlineData("\"7.50\"", "7.50")]
    [InlineData("7.50", "7.5")]
    [InlineData("7.0", "7")]
    [InlineData("7e0", "7")]
    [InlineData("-0.0", "0")]
    [InlineData("0e5", "0")]
    [InlineData("0.1", "0.1")]
    [InlineData("1e-40", "1e-40")]
    [InlineData("1E400", "1E400")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("\" green \"", "green")]
    [InlineData("\"NA\"", "NA")]
    public void Read_Value_IsKeptAsWrittenAndNumbersInOneForm(string json, string value) =>
        Read($"[{Good.Replace(":7,", $":{json},", StringComparison.Ordinal)}]").Rows[0].Observation!.Value.ShouldBe(value);

    [Theory]
    [InlineData("\"acount\":\"a\",", "'acount' is not a field; did you mean 'account'?")]
    [InlineData("\"id\":5,", "id is a number; expected a text")]
    [InlineData("\"account\":\"a\",", "account stands twice; send it once")]
    [InlineData("\"id\":\"\\ud800\",", "id holds half of a surrogate pair, or bytes that are not UTF-8; this is not text")]
    [InlineData("\"\\ud800\":1,", "the name of a field holds half of a surrogate pair, or bytes that are not UTF-8; this is not text")]
    public void Read_BadRow_IsRefusedAloneAndSaysWhy(string more, string error)
    {
        var rows = Read($"[{Good},{{{more}{Good[1..]},{Good}]").Rows;

        rows.Select(r => r.Error).ShouldBe([null, error, null]);
    }

    [Theory]
    [InlineData("\"2026-09-30\"", "\"yesterday\"", "at is 'yesterday'; write it as 2026-09-30, 2026-09-30T14:05 or 2026-09-30T14:05:00Z")]
    [InlineData("\"2026-09-30\"", "\"2026-11-23T09:01Z\"", "at is '2026-11-23T09:01Z', more than a day ahead of now (2026-11-22T09:00:00Z)")]
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
    public void Read_BadBody_IsRefusedWhole(string body, string error) => Read(body).Error!.ShouldStartWith(error);

    [Fact]
    public void Read_OneRowTooMany_IsTooLarge()
    {
        Read($"[{string.Join(',', Enumerable.Repeat(Good, ObservationArray.MostRows))}]").Rows.Length.ShouldBe(ObservationArray.MostRows);
        Read($"[{string.Join(',', Enumerable.Repeat(Good, ObservationArray.MostRows + 1))}]").IsTooLarge.ShouldBeTrue();
    }

    [Fact]
    public void Read_BytesThatAreNoUtf8_RefuseTheirRowAlone()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes($"[{Good},{Good[..^2]}"), 0xFF, .. "\"}]"u8];

        new ObservationArray(DateTimeZoneProviders.Tzdb["Europe/Helsinki"]).Read(body, Now).Rows.Select(r => r.Error)
            .ShouldBe([null, "source holds half of a surrogate pair, or bytes that are not UTF-8; this is not text"]);
    }

    private static ReceivedBatch Read(string json) =>
        new ObservationArray(DateTimeZoneProviders.Tzdb["Europe/Helsinki"]).Read(Encoding.UTF8.GetBytes(json), Now);
}
