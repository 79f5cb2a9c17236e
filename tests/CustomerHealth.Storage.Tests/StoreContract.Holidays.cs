using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    [ContractFact]
    public async Task GC14_Holidays_OfACalendar_ComeBackByDateAsLastImported()
    {
        var (later, earlier) = (new LocalDate(2026, 12, 25), new LocalDate(2026, 1, 1));
        await Store.ImportAsync("holidays.csv", new HolidayRecord("fi", later, "Joulupäivä"), new HolidayRecord("fi", earlier, "Old name"), new HolidayRecord("GB", later, "Christmas Day"));
        await Store.ImportAsync("holidays.csv", new HolidayRecord("fi", earlier, "Uudenvuodenpäivä"));

        (await Store.Holidays.OfAsync("fi", None)).ShouldBe([new Holiday(earlier, "Uudenvuodenpäivä"), new Holiday(later, "Joulupäivä")]);
        (await Store.Holidays.OfAsync("nowhere", None)).ShouldBeEmpty();
        (await Store.Holidays.CalendarsAsync(None)).ShouldBe(["GB", "fi"]);
    }
}
