using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Host.Accounts;
using Platform.Host.Database;
using Platform.Host.Events;
using Platform.Host.Modules;
using Platform.Host.Startup;
using Platform.Sdk;

namespace Platform.Host.Demo;

/// <summary>
/// Fills an empty installation with a made-up municipality, before the first request. What is filled stays as it is; a filling that was
/// killed in the middle is thrown away and begun anew, because half a past is none.
/// </summary>
internal sealed class DemoFilling(IConfiguration configuration, ModuleCatalog modules, PlatformDatabase database, DemoPlan plan, TextWriter output)
{
    /// <summary>Two nodes that start at once: the second waits, and finds it done.</summary>
    private const long Lock = 0x696E7374656764;
    private const int DaysBetweenWords = 40;

    /// <summary>How many of the last nights' jobs run: they clean what has grown old by then, and their history is there to be seen.</summary>
    private const int Nights = 5;

    /// <summary>Days after which the tables have grown much since they were last counted: a plan made for empty tables is a slow one.</summary>
    private static readonly int[] Counted = [0, 5, 20, 60, 150];

    /// <returns>Who can sign in; null when real accounts exist, and then nothing was done.</returns>
    public async Task<IReadOnlyList<DemoAccount>?> RunAsync(CancellationToken stop = default)
    {
        await using var administrator = new NpgsqlConnection(database.Address.AdministratorString());
        await administrator.OpenAsync(stop);
        await using (var wait = new NpgsqlCommand($"select pg_advisory_lock({Lock})", administrator) { CommandTimeout = 0 }) await wait.ExecuteNonQueryAsync(stop);

        var moments = new DemoMoments();
        var clock = new DemoClock(TimeZoneInfo.FindSystemTimeZoneById(configuration["Installation:TimeZone"] ?? "Europe/Stockholm"), moments);
        await using var services = DemoServices.Build(configuration, modules, database, clock, moments);
        var days = plan.Days(services.GetRequiredService<IWorkingDays>());
        if (days.Count < 2) throw new StartProblem($"Between {plan.Anchor.AddMonths(-plan.Months):O} and {plan.Anchor:O} lies no time to fill.");
        clock.Set(days[0], 7, 0);
        if (await ScopedAsync(services, s => s.GetRequiredService<DemoAccounts>().EnsureAsync(stop)) is not { } accounts) return null;
        if (await HasMarkAsync(services, InstallationMark.DemoFilled, stop)) return accounts;
        if (await HasMarkAsync(services, InstallationMark.DemoFilling, stop)) await StartOverAsync(services, stop);
        else if (!await IsUntouchedAsync(services, stop))
        {
            await output.WriteLineAsync("Demo: somebody has written in this installation already, so it stays as it is. Maybe start with another Data:Path for a filled one.");
            return accounts;
        }
        await MarkAsync(services, InstallationMark.DemoFilling, stop);
        await LiveAsync(services, clock, days, stop);
        await MarkAsync(services, InstallationMark.DemoFilled, stop);
        return accounts;
    }

    private async Task LiveAsync(ServiceProvider services, DemoClock clock, IReadOnlyList<DateOnly> days, CancellationToken stop)
    {
        // Whatever is written in words is written in the language of the municipality.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = HostServices.Languages[0];
        var began = Stopwatch.StartNew();
        await output.WriteLineAsync($"Demo: a made-up municipality lives through {days.Count} working days, {days[0]:yyyy-MM-dd} to {days[^1]:yyyy-MM-dd} …");
        var past = new DemoPast(plan, days, await StaffAsync(services, stop), clock, services.GetRequiredService<DemoMoments>(), services);
        var life = new DemoLife(services, past, await ScopedAsync(services, s => Task.FromResult(DemoLife.Times(s.GetServices<IDemoPart>()))));
        for (var number = 0; number < days.Count; number++)
        {
            past.Begin(number);
            await life.LiveAsync(stop);
            if (Counted.Contains(number)) await CountAsync(stop);
            if (days.Count - number <= Nights) await life.NightAsync(days[number].AddDays(1), stop);
            if ((number + 1) % DaysBetweenWords == 0)
                await output.WriteLineAsync($"Demo: {(number + 1) * 100 / days.Count} %, {days[number]:yyyy-MM-dd}, {began.Elapsed.TotalSeconds:0} s");
        }
        await life.SendAllAsync(stop);
        var left = await services.GetRequiredService<DeliveryList>().CountAsync(stop);
        if (left.Waiting + left.Parked > 0)
            throw new InvalidOperationException($"The demo's past left {left.Waiting} events waiting and {left.Parked} parked. Maybe a reaction fails; the log says which.");
        await output.WriteLineAsync($"Demo: filled in {began.Elapsed.TotalSeconds:0} s.");
    }

    /// <summary>Lets the database count its rows anew, and with that plan its questions for them.</summary>
    private async Task CountAsync(CancellationToken stop)
    {
        await using var administrator = new NpgsqlConnection(database.Address.AdministratorString());
        await administrator.OpenAsync(stop);
        await using var analyze = new NpgsqlCommand("analyze", administrator) { CommandTimeout = 0 };
        await analyze.ExecuteNonQueryAsync(stop);
    }

    private static Task<List<(string, DemoStaff)>> StaffAsync(IServiceProvider services, CancellationToken stop) => ScopedAsync(services, async s =>
        (await s.GetRequiredService<HostDb>().Users.AsNoTracking().Where(a => a.Demo).OrderBy(a => a.CreatedAt).ThenBy(a => a.Email).ToListAsync(stop))
            .SelectMany(a => a.Roles.Select(role => (role, new DemoStaff(a.Id, a.Name)))).ToList());

    private static Task<bool> IsUntouchedAsync(IServiceProvider services, CancellationToken stop) => ScopedAsync(services, async s =>
    {
        foreach (var part in s.GetServices<IDemoPart>())
            if (!await part.IsUntouchedAsync(stop)) return false;
        return true;
    });

    private static Task<bool> HasMarkAsync(IServiceProvider services, string name, CancellationToken stop) =>
        ScopedAsync(services, s => s.GetRequiredService<HostDb>().Marks.AnyAsync(m => m.Name == name, stop));

    private static Task<int> MarkAsync(IServiceProvider services, string name, CancellationToken stop) => ScopedAsync(services, async s =>
    {
        var db = s.GetRequiredService<HostDb>();
        if (await db.Marks.AnyAsync(m => m.Name == name, stop)) return 0;
        db.Marks.Add(new() { Name = name, SetAt = s.GetRequiredService<TimeProvider>().GetUtcNow() });
        return await db.SaveChangesAsync(stop);
    });

    /// <summary>Throws away what the modules hold, tables and all, and makes them anew. Only ever called while a filling is marked as begun.</summary>
    private async Task StartOverAsync(ServiceProvider services, CancellationToken stop)
    {
        await output.WriteLineAsync("Demo: the last filling was broken off; it is begun anew.");
        var schemas = PlatformBuilder.Schemas(services);
        foreach (var schema in schemas.Select(s => s.Schema).Distinct().Where(s => s != DatabaseAddress.HostSchema))
        {
            await using var owner = new NpgsqlConnection(database.Address.AdministratorString(actAs: database.Address.Roles(schema).Owner));
            await owner.OpenAsync(stop);
            await using var drop = new NpgsqlCommand($"drop schema if exists {schema} cascade", owner);
            await drop.ExecuteNonQueryAsync(stop);
        }
        await using (var forget = services.GetRequiredService<IModuleConnections>().For(DatabaseAddress.HostSchema).CreateCommand("delete from platform.delivery"))
            await forget.ExecuteNonQueryAsync(stop);
        services.GetRequiredService<ModuleConnections>().Clear();
        await database.MigrateAsync(schemas, PlatformBuilder.Steps, stop);
    }

    private static async Task<T> ScopedAsync<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
