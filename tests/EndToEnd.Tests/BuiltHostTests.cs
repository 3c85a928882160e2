using System.Diagnostics;
using System.Net;
using Platform.Testing;

namespace EndToEnd.Tests;

/// <summary>What a user meets who starts the built product: an empty installation, modules put in and taken out, a kill in the middle.</summary>
public sealed class BuiltHostTests : IDisposable
{
    private readonly string folder = Path.Combine(Clone.Root, ".data", "tests", $"host-{Guid.NewGuid():N}"[..20]);
    private readonly HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });

    private string Data => Path.Combine(folder, "data");

    [Fact]
    public async Task An_empty_installation_answers_names_its_modules_and_offers_the_first_administrator_once()
    {
        await using var host = await HostProcess.StartAsync(Data);
        Assert.True(host.IsRunning, host.Output);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(host.Address)).StatusCode);
        foreach (var module in Directory.GetDirectories(Path.Combine(Clone.Artifacts, "modules"))) Assert.Contains($"Module {Path.GetFileName(module)}: loaded", host.Output, StringComparison.Ordinal);
        await host.SaysAsync("/first-administrator/");
    }

    [Fact]
    public async Task Ctrl_c_ends_everything_and_leaves_no_process()
    {
        var host = await HostProcess.StartAsync(Data);
        host.Interrupt();
        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.Empty(ProcessesOf(Data));
    }

    /// <summary>While a demo's past is filled, and in the moment in which it begins to serve.</summary>
    [Theory]
    [InlineData("INT", "lives through")]
    [InlineData("TERM", "lives through")]
    [InlineData("TERM", "Demo sign-ins")]
    public async Task A_signal_before_it_serves_ends_everything_too(string signal, string moment)
    {
        await using var host = HostProcess.Begin(HostProcess.FreeAddress(), Data, null, "--demo", "--Demo:Share", "0.05", "--Demo:Filled", moment == "lives through" ? "true" : "false");
        await host.SaysAsync(moment);
        host.Signal(signal);
        Assert.Equal(0, await host.ExitCodeAsync());
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", host.Output, StringComparison.Ordinal);
        Assert.Empty(ProcessesOf(Data));
    }

    /// <summary>At a terminal Ctrl-C reaches every program that is at work, also the one that makes the very first database.</summary>
    [Fact]
    public async Task Ctrl_c_while_the_database_is_made_ends_in_order_and_the_next_start_serves()
    {
        await using (var host = HostProcess.Begin(HostProcess.FreeAddress(), Data, null))
        {
            int[] making = [];
            while (host.IsRunning && making.Length == 0) making = [.. ProcessesOf(Data).Where(id => CommandLine(id).Contains("initdb\0", StringComparison.Ordinal))];
            Assert.NotEmpty(making);
            host.Interrupt();
            foreach (var process in making) Process.Start("kill", ["-INT", process.ToString(System.Globalization.CultureInfo.InvariantCulture)]).WaitForExit();
            Assert.Equal(0, await host.ExitCodeAsync());
            Assert.DoesNotContain("disk is full", host.Output, StringComparison.Ordinal);
            Assert.Empty(ProcessesOf(Data));
        }
        await using var next = await HostProcess.StartAsync(Data);
        Assert.True(next.IsRunning, next.Output);
    }

    [Fact]
    public async Task After_a_kill_of_host_and_database_the_next_start_serves()
    {
        await using (var first = await HostProcess.StartAsync(Data))
        {
            foreach (var process in ProcessesOf(Data)) Process.GetProcessById(process).Kill();
            first.Kill();
        }
        await using var second = await HostProcess.StartAsync(Data);
        Assert.True(second.IsRunning, second.Output);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(second.Address)).StatusCode);
    }

    [Fact]
    public async Task A_module_that_is_taken_away_is_missed_by_name_and_the_rest_serves()
    {
        await using (await HostProcess.StartAsync(Data)) { }
        var modules = CopyOfModules();
        Directory.Delete(Path.Combine(modules, "Matching"), recursive: true);
        await using var host = await HostProcess.StartAsync(Data, modules);
        Assert.True(host.IsRunning, host.Output);
        Assert.Contains("Module matching: not here any more", host.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(host.Address, "/matching"))).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync(new Uri(host.Address, "/employers"))).StatusCode);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_modules_is_said_at_once()
    {
        var modules = CopyOfModules();
        Directory.Move(Path.Combine(modules, "Taxonomy"), Path.Combine(modules, "Taxonomi"));
        File.Move(Path.Combine(modules, "Taxonomi", "Taxonomy.dll"), Path.Combine(modules, "Taxonomi", "Taxonomi.dll"));
        MakePublic(Path.Combine(modules, "Participants", "Participants.dll"), "Participants.Domain.Participant");
        Directory.CreateDirectory(Path.Combine(modules, "Empty"));
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Platform.Testing.dll"), Path.Combine(Directory.CreateDirectory(Path.Combine(modules, "Odd")).FullName, "Odd.dll"));
        PretendAnotherBuild(Path.Combine(modules, "Matching", "Employers.Contracts.dll"));
        await using var host = await HostProcess.StartAsync(Data, modules);
        Assert.Equal(1, await host.ExitCodeAsync());
        Assert.Contains("Taxonomi (Taxonomi.dll): it calls itself «Taxonomy» but its folder is «Taxonomi». Maybe", host.Output, StringComparison.Ordinal);
        Assert.Contains("Participants.Domain.Participant is public; the module's class must be the only public type. Maybe", host.Output, StringComparison.Ordinal);
        Assert.Contains("the folder Empty holds no Empty.dll. Maybe", host.Output, StringComparison.Ordinal);
        Assert.Contains("it asks Taxonomy, which is not loaded. Maybe", host.Output, StringComparison.Ordinal);
        Assert.Contains("two versions of Employers.Contracts", host.Output, StringComparison.Ordinal);
        Assert.Contains("Odd (Odd.dll): ", host.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", host.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_without_a_permission_stops_the_start()
    {
        var list = File.ReadAllLines(Path.Combine(Clone.Artifacts, "host", "anonymous-pages.txt"));
        var shorter = Path.Combine(Directory.CreateDirectory(folder).FullName, "anonymous-pages.txt");
        File.WriteAllLines(shorter, list.Where(l => l != "/kontakt"));
        await using var host = await HostProcess.StartAsync(Data, null, "--AnonymousPages", shorter);
        Assert.Equal(1, await host.ExitCodeAsync());
        Assert.Contains("/kontakt", host.Output, StringComparison.Ordinal);
        Assert.Contains("Maybe add", host.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "--dmeo")]
    [InlineData("nonsense")]
    [InlineData("doctor", "twice")]
    public async Task Bad_use_is_one_line_and_exit_code_2(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Clone.Artifacts, "host", "Platform.Host.dll"), .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(2, process.ExitCode);
        Assert.Single(errors.TrimEnd().Split('\n'));
    }

    public void Dispose()
    {
        client.Dispose();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private string CopyOfModules()
    {
        var copy = Path.Combine(folder, "modules");
        var from = Path.Combine(Clone.Artifacts, "modules");
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return copy;
    }

    /// <summary>Changes the build's identity in the file, as a build from other sources would.</summary>
    private static void PretendAnotherBuild(string file)
    {
        var bytes = File.ReadAllBytes(file);
        using var reader = new System.Reflection.PortableExecutable.PEReader([.. bytes]);
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(reader);
        var identity = metadata.GetGuid(metadata.GetModuleDefinition().Mvid).ToByteArray();
        var at = bytes.AsSpan().IndexOf(identity);
        bytes[at] ^= 0xFF;
        File.WriteAllBytes(file, bytes);
    }

    private static void MakePublic(string file, string type)
    {
        using var assembly = Mono.Cecil.AssemblyDefinition.ReadAssembly(file, new() { InMemory = true });
        assembly.MainModule.GetType(type).IsPublic = true;
        assembly.Write(file);
    }

    /// <summary>The processes, other than this one, whose command line names a folder: the database of an installation.</summary>
    private static List<int> ProcessesOf(string data) =>
    [
        .. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!, System.Globalization.CultureInfo.InvariantCulture))
            .Where(id => id != Environment.ProcessId && CommandLine(id).Contains(Path.Combine(data, "postgres"), StringComparison.Ordinal)),
    ];

    private static string CommandLine(int process)
    {
        try { return File.ReadAllText($"/proc/{process}/cmdline"); }
        catch (IOException) { return ""; }
    }
}
